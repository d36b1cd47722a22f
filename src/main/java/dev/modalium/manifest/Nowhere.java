package dev.modalium.manifest;

/// The sink that forgets.
enum Nowhere implements RecordSink {
    SINK;

    @Override
    public void item(Item item) {}

    @Override
    public void annotation(Annotation annotation) {}

    @Override
    public void category(Category category) {}

    @Override
    public void exclusion(Exclusion exclusion) {}

    @Override
    public void finding(Finding finding) {}
}
