-- What was derived from a release is found, replaced and deleted by it, however much else there is.

create index dataset_modality_release on dataset_modality (release_id) where release_id is not null;
create index dataset_pair_release on dataset_pair (release_id) where release_id is not null;
create index dataset_annotation_release on dataset_annotation (release_id) where release_id is not null;
create index dataset_support_release on dataset_support (release_id) where release_id is not null;
