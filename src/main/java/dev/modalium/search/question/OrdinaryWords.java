package dev.modalium.search.question;

import dev.modalium.vocabulary.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that are written like one of the vocabulary, or like a dataset, and mean something else: `singing` is not
/// `signing`, and `grid search` not about GRID.
final class OrdinaryWords {

    private static final String WORDS = """
            singing best rest next tent test west nest list last past post most cost fast cast case care core code mode node made make take lake
            fact pace place plate lace face faces facial race rate date gate late fate food foot feet door room road load lead read bead head meat
            heat seat beat bear year hear real deal meal mean mesa wish dish fish find kind mind wind wine line lime time tame tape type take tool
            cool pool cook book look hook took task tank bank rank thank blank black block clock slow glow grow blow blue glue clue slue cube tune
            tone done gone none nose rose pose prose those these house mouse horse hours force voices dense tense sense dance chance lance glance
            trance france frame fame flame game gamer name same came camp lamp damp stamp step stop shop ship chip clip flip slip skip trip trim
            drum dream cream crime prime price prize slice spice space grape graph grasp crash trash track truck trick brick stick sticky thick
            thing think thin then them term team steam stream string strong strange range ranger change charge large barge merge verge serve
            nerve curve carve cable table label lapel level lever fever never river driver drive driving diving dining mining mixing fixing
            sitting setting meeting medical media median medium motor motel model modal medal metal rental mental dental vocal local focal
            total totally actor factor doctor vector sector editor visitor vision version mission session passion fashion nation station
            ration action auction fraction caution captain caption capture captured culture nature mature future feature creature texture
            mixture lecture picture posture pasture gesture fixture figure finger singer ginger danger manger planet plane plant plans
            slant grant grand brand bland island blend trend friend spend speed speech spread bread break brake brave grave gravel travel
            travels gravels weather feather leather whether together gather rather father mother other another bother brother author
            sport sports short shot shoot shout about above cloud clouds loud proud crowd crowds crowded grown brown crown drown town
            gown down dawn lawn law raw row low flow flows floor flour flower flowers tower power powder lower slower show shown snow
            know knife night light right sight might fight eight weight height bright flight fright freight straight
            action auto autos alto audit radio radios ratio ratios patio studio stereo video videos vital visa visit visual
            music musical magic logic topic tropic tropics comic basic basis music mimic public plastic elastic
            text texts tests tense texas taxi maps mask masks mark market marks park dark bark barks mass class glass grass brass
            glasses gloss gloves glove globe globes goals goal coal coat boat boats boots box boxer boxes foxes fox six mix mixer
            scan scans scale scales scalar scene scenic scent science silence sentence sequence essence
            score scores shore shared share sharp shape shaped shapes ships slope scope stone store story stories stereo state stale
            song songs sing sign signs sound sounds round ground bound found hound pound wound mound count country county court
            counting mounting hunting painting printing pointing parting pairing paring paying playing laying saying
            flying trying drying crying frying walking talking taking making baking bagging
            cooking looking booking kicking picking licking reading leading loading
            heading hearing wearing tearing learning leaning cleaning meaning morning warning
            translating transportation transformer transform transition transaction transactions transmission
            summary summer salary sensor sensors tensor tensors robot robots robotic robotics remote
            detector detective selection election reflection direction section
            reasoning seasoning tracing training trailing tracing racking
            driver drivers diver divers river weather feather news
            natural neutral central mutual manual annual casual usual
            medical surgical clinical chemical physical magical musical tropical typical topical
            satellite aerial thermal infrared radar sonar underwater
            legal regal fatal focus forms form from firm farm harm warm worm word words world work world sword
            hand hands band land sand stand brand land lands head heads
            human woman women person parson reason season prison
            skeleton skeletal mesh fresh flesh mess less loss boss cross press dress stress
            depth death health wealth teeth tooth south mouth month north
            polymer polygamy pixel pixels vowel towel tunnel channel
            hashing washing fishing cashing crashing matching watching catching
            grounds grouping wording rounding sounding
            recording records record regarding
            translations generation generations operation operations relation relations
            rotation rotations notation notations station stations
            annotation navigation investigation mitigation litigation
            separation preparation reparation
            conversation conversion conservation observation reservation
            emotion motion motions notion potion lotion
            location allocation vocation education indication
            optical topical optimal option options
            retrieval retrial trial trail tail nail mail main rain brain train trains
            gait gate bait wait waist
            keyword keywords passwords
            tennis denim
            explain express expansion extension
            surface service device advice
            entailed entail detailed retail detail
            long short big small tiny huge high slow clean dirty rich poor young wide narrow deep sparse rare common raw hard easy simple full empty
            whole half single double public private recent early late first second third final next previous main major minor bottom left right
            front back side upper lower inner outer far near open closed active passive static dynamic moving live dead indoor outdoor urban rural
            daily weekly noisy silent quiet smart strong weak soft heavy dark bright modern ancient special general local global
            raise raises style styles removed ignored sell sells passing started join joins move moves treat treats executing pertaining
            extracted assignment assignments lock locks locking finish finishes resolving temp floating deleting delta deltas accepting
            expecting defects defect spell spells vice regenerate regenerates regeneration rejection rejections emitting green slated
            notification beta confirm slight variation variations outlined national nationals prove proves proved till realm realms tends
            tend clash clashes selecting allocating retaining greet ring rings silly negation rational rationals syntactic packing
            emulated assent photography photographic quitting flaws flaw musicians noting skill regulations regulation mounted stimulate
            committing degenerate rejecting exclamation attributed staged tenth menus stacking popularity beast tweet luck redacted
            hacking imitating poke reap retention stall deflation certified excerpts rotating honoring deflated ditch gross clarifying
            pausing relaxation detaching codify augmenting liar ridge debt tear steal smile relocation reaction bloating outlive outlives
            depot reordered unverified shell shells tort
            according acting activate activates actively affect affected affects aspect aspects ball call calls decoding decryption
            deletion deletions descriptive descriptor descriptors destination destinations distance distances edition editions effect
            effected effects effort efforts expect expects fail fails fell fill fills inactivity insane issuance lose loses mention
            mentions momentum movement movements pedantic phase phases phrased porting production profit profits promote prompted promptly
            proto protos putting recursing reduction rejoin relational reporting searched shade shades shutting sketch sketches sorting
            speedy splitting spoofing tall temporary undeclared virtual wall walls withdraw fault faults fake false flag flags signal
            signals page pages play plays solid view views mood
            consent consents sampled sampling
            imbalance imbalanced balance balanced hierarchy taxonomy names naming frequency granularity agnostic specific incremental
            file files filing filling lots lot
            grid wit vegas charades babel amass meld mead
            """;

    private static final List<String> ENDINGS = List.of("ing", "ed", "er", "ers", "ings");
    private static final int LONGEST_DOUBLED = 5; // letters; more of them are misspelt, as `captionning`
    private static final int SHORTEST_STEM = 3; // letters

    private static final Set<String> FOLDED =
            Stream.of(WORDS.strip().split("\\s+", -1)).map(Lexicon::fold).collect(Collectors.toUnmodifiableSet());

    private OrdinaryWords() {}

    /// Whether a folded word is one of them.
    static boolean contains(String word) {
        return FOLDED.contains(word);
    }

    /// Whether a folded word is one of them, or a form of one: `parking`, `boating`.
    static boolean containsFormOf(String word) {
        return contains(word)
                || ENDINGS.stream()
                        .filter(word::endsWith)
                        .map(ending -> word.substring(0, word.length() - ending.length()))
                        .filter(stem -> stem.length() >= SHORTEST_STEM)
                        .anyMatch(stem -> contains(stem) || contains(stem + "e") || contains(withoutDouble(stem)));
    }

    /// `scan` of `scanned`.
    private static String withoutDouble(String stem) {
        int last = stem.length() - 1;
        return stem.length() <= LONGEST_DOUBLED && stem.charAt(last) == stem.charAt(last - 1)
                ? stem.substring(0, last)
                : stem;
    }
}
