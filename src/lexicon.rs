//! The tables of `src/lexicon/*.tsv`, read once; `user.rs` lays a user's words over them.
//!
//! Every table states its columns, source and licence in its header. Words are stored folded
//! (see `text.rs`); look-up is one hash of the folded bytes.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::sync::OnceLock;

mod user;

pub use user::{Addressee, OwnCue};

use crate::conjugate::{Class, Inflection, Number, Shape, conjugate};
use crate::statement::{Act, Gender};
use crate::text::fold;

/// A set of the properties in [`flag`].
pub type Flags = u64;

/// What a word can be.
pub mod flag {
    use super::Flags;
    macro_rules! bits {
        ($($name:ident = $n:literal),+ $(,)?) => {$(
            #[doc = concat!("The property `", stringify!($name), "`.")]
            pub const $name: Flags = 1 << $n;
        )+};
    }
    bits! {
        VERB = 0, PHRASE = 1, ATTITUDE = 2, MEDIUM = 3, OF_SAYING = 4, LIGHT = 5,
        POST = 6, HONORIFIC = 7, ROLE = 8, RANK = 9, PLURAL = 10,
        GIVEN = 11, FAMILY = 12, COMMON = 13, DEMONYM = 14, PLACE = 15, PLACE_HEAD = 16,
        ORG = 17, ORG_MEDIUM = 18, ORG_COMPANY = 19, PROPER_ORG = 20, PROPER_MEDIUM = 21, PROPER_HEAD = 22,
        PERSON = 23, PEOPLE = 24, DOCUMENT = 25,
        PREP = 26, CIRC = 27, REL = 28, THAT = 29, NEG = 30, AUX = 31, CLAUSE = 32, PRON = 33, DEM = 34,
        TIME = 35, ADV = 36, QUANT = 37, PARTICLE = 38, FUNCTION = 39,
        MALE = 40, FEMALE = 41, AMBIGUOUS = 42, COUNTRY = 43, FINITE = 44, PARTICIPLE = 45, NOUN = 46, SYLLABLE = 47, NORM = 48, MONTH = 49, UNSAID = 50, DETAIL = 51, WORDS = 52, KIN = 53, GIST = 54, VOICE = 55, IDENTITY = 56, VIEW = 57, DEGREE = 58, CALLING = 59, BACKDROP = 60, IMPERSONAL = 61, CUSTODY = 62, PARTY = 63,
    }
    /// Any title: post, honorific, role or rank.
    pub const TITLE: Flags = POST | HONORIFIC | ROLE | RANK;
    /// Any word of a personal name list.
    pub const NAME: Flags = GIVEN | FAMILY;
    /// Words that no name or noun phrase begins with.
    pub const FUNCTION_WORD: Flags =
        PREP | CIRC | REL | THAT | NEG | AUX | CLAUSE | PRON | DEM | FUNCTION;
    /// What a word is before it may be somebody's last name.
    pub const NO_SURNAME: Flags = FUNCTION_WORD
        | TITLE
        | ANY_ORG
        | PROPER_ORG
        | PEOPLE
        | PERSON
        | DOCUMENT
        | PLACE
        | TIME
        | ADV
        | QUANT
        | NOUN
        | ATTITUDE
        | MEDIUM
        | FINITE
        | PARTICIPLE;
    /// Words that describe or count, never part of a personal name that no list knows.
    pub const DESCRIBES: Flags = FUNCTION_WORD
        | TIME
        | ADV
        | QUANT
        | TITLE
        | PERSON
        | PEOPLE
        | ANY_ORG
        | DOCUMENT
        | MEDIUM
        | DEMONYM;
    /// Any organisation word.
    pub const ANY_ORG: Flags = ORG | ORG_MEDIUM | ORG_COMPANY;
}

/// Index of an entry; [`EntryId::NONE`] for unknown words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryId(u32);

impl EntryId {
    /// No entry.
    pub const NONE: Self = Self(u32::MAX);
}

/// How a verb of saying ties its content.
pub mod frame {
    /// A set of the frames.
    pub type Frames = u32;
    macro_rules! bits {
        ($($name:ident = $n:literal),+ $(,)?) => {$(
            #[doc = concat!("The frame `", stringify!($name), "`.")]
            pub const $name: Frames = 1 << $n;
        )+};
    }
    bits! {
        THAT = 0, QUOTE = 1, BARE = 2, NP = 3, NP2 = 4, ADDR = 5, TARGET = 6,
        AN = 7, ILA = 8, ALA = 9, MIN = 10, FI = 11, BA = 12, LAM = 13,
        ADDR_LAM = 14, ADDR_MIN = 15, ADDR_ILA = 16, WEAK = 17, ADDR_ALA = 18, ADDR_BA = 19, LIGHT = 20, SOURCE_AN = 21, MAA = 22, IZAA = 23, HAWL = 24,
        HUMAN = 25, PAST = 26, CLAUSE = 27, DEED = 28, TOPIC_ALA = 29,
    }
    /// Every content preposition.
    pub const PREPS: Frames = AN | ILA | ALA | MIN | FI | BA | LAM | MAA | IZAA | HAWL;
}
use frame::Frames;

/// A verb of saying.
#[derive(Clone, Debug)]
pub struct Lemma {
    /// Third person masculine past.
    pub base: String,
    /// Its act.
    pub act: Act,
    /// Its frames.
    pub frames: Frames,
    /// The heads, folded, that a nominal content must have; all where there are none.
    pub heads: Vec<String>,
    /// The words, folded, that show another sense.
    pub senses: Vec<String>,
}

/// One reading of a word as a form of a verb of saying.
#[derive(Clone, Copy, Debug)]
pub struct FormOf {
    /// Index of the [`Lemma`].
    pub lemma: u16,
    /// Past, present, participle, verbal noun.
    pub shape: Shape,
    /// 1, 2 or 3.
    pub person: u8,
    /// Where the form shows it.
    pub gender: Option<Gender>,
    /// Singular, dual, plural.
    pub number: Number,
    /// Passive voice.
    pub passive: bool,
    /// The hamzas of its standard spelling, see [`hamzas`].
    pub hamzas: u32,
}

/// The alefs of a word in order, two bits each: bare, أ, إ, آ. A writer who uses hamzas at all
/// uses the right one, so أمله is no form of آمل.
pub fn hamzas(word: &str) -> u32 {
    word.chars().fold(1, |sum, c| match c {
        'ا' | 'ٱ' => sum << 2,
        'أ' => sum << 2 | 1,
        'إ' => sum << 2 | 2,
        'آ' => sum << 2 | 3,
        _ => sum,
    })
}

/// Whether a written word shows a hamza on an alef.
pub fn shows_hamza(word: &str) -> bool {
    word.contains(['أ', 'إ', 'آ'])
}

#[derive(Clone, Debug, Default)]
struct Entry {
    flags: Flags,
    forms: Cow<'static, [FormOf]>,
    act: Option<Act>,
}

/// A name or place of several words.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Its first word, folded.
    first: String,
    /// Folded words after the first.
    pub rest: Vec<String>,
    /// Flags of the whole.
    pub flags: Flags,
}

type Map<V> = HashMap<Box<str>, V, BuildHasherDefault<FxHasher>>;

/// The words that the stages look up.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Tells lexicons apart whose words differ; nought is an empty one.
    id: u32,
    /// The tables under a user's words; ids of words and verbs go on where theirs end.
    base: Option<&'static Lexicon>,
    /// A user's names and titles of several words.
    runs: user::Runs,
    words: Map<u32>,
    /// Bytes of its longest word.
    longest: usize,
    entries: Vec<Entry>,
    lemmas: Vec<Lemma>,
    /// By the hash of their first two words.
    phrases: HashMap<u64, Vec<Phrase>, BuildHasherDefault<FxHasher>>,
    /// Titles of one meaning, see `alike.tsv`.
    alike: Vec<[Vec<String>; 2]>,
    /// A bit for the hash of every second word of these.
    seconds: Vec<u64>,
    /// Finite forms that are as often something else, see `finite.tsv`.
    perhaps_verbs: HashSet<Box<str>, BuildHasherDefault<FxHasher>>,
}

impl Lexicon {
    /// The built-in tables, read at the first call.
    #[must_use]
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Lexicon> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            crate::letters::prepare();
            Self::read()
        })
    }

    /// Tells lexicons apart whose words differ.
    pub(crate) const fn id(&self) -> u32 {
        self.id
    }

    /// The entry of a folded word.
    #[must_use]
    pub fn get(&self, folded: &str) -> Option<EntryId> {
        (folded.len() <= self.longest)
            .then(|| self.words.get(folded))
            .flatten()
            .map(|&i| EntryId(i))
            .or_else(|| self.base?.get(folded))
    }

    /// The word is a finite form as often as something else.
    pub(crate) fn perhaps_verb(&self, folded: &str) -> bool {
        self.perhaps_verbs.contains(folded)
            || self.base.is_some_and(|base| base.perhaps_verb(folded))
    }

    /// The words of a title in other words: مدرب نادي النسر, مدير فني نادي النسر.
    pub fn alike<'a>(&'a self, title: &'a [&'a str]) -> impl Iterator<Item = Vec<&'a str>> {
        let rows = &self.base.unwrap_or(self).alike;
        let pairs = rows.iter().flat_map(|[a, b]| [(a, b), (b, a)]);
        pairs
            .filter(move |(from, _)| {
                title.len() >= from.len() && from.iter().zip(title).all(|(f, t)| f == t)
            })
            .map(move |(from, to)| {
                let rest = title[from.len()..].iter().copied();
                to.iter().map(String::as_str).chain(rest).collect()
            })
    }

    /// What an entry can be.
    #[must_use]
    pub fn flags(&self, id: EntryId) -> Flags {
        self.entry(id).map_or(0, |e| e.flags)
    }

    /// The readings of an entry as a verb of saying.
    #[must_use]
    pub fn forms(&self, id: EntryId) -> &[FormOf] {
        self.entry(id).map_or(&[], |e| &e.forms)
    }

    /// The act that a noun of attitude or a phrase gives.
    #[must_use]
    pub fn act(&self, id: EntryId) -> Option<Act> {
        self.entry(id).and_then(|e| e.act)
    }

    /// A verb of saying.
    #[must_use]
    pub fn lemma(&self, form: FormOf) -> &Lemma {
        let at = usize::from(form.lemma);
        self.base.map_or_else(
            || &self.lemmas[at],
            |base| {
                base.lemmas
                    .get(at)
                    .unwrap_or_else(|| &self.lemmas[at - base.lemmas.len()])
            },
        )
    }

    /// Names of several words that begin with these two folded words, the longest first.
    pub fn phrases(&self, first: &str, second: &str) -> impl Iterator<Item = &Phrase> {
        self.base
            .unwrap_or(self)
            .phrases
            .get(&hash_two(first, second))
            .map_or(&[][..], Vec::as_slice)
            .iter()
            .filter(move |p| p.first == first)
    }

    /// A folded word may be the second of a name of several words; hardly any other word may.
    pub(crate) fn may_be_second(&self, word: &str) -> bool {
        let (at, bit) = second_bit(word);
        let seconds = &self.base.unwrap_or(self).seconds;
        seconds.get(at).is_some_and(|bits| bits & bit != 0)
    }

    fn entry(&self, id: EntryId) -> Option<&Entry> {
        let at = id.0 as usize;
        match self.base {
            Some(base) if at >= base.entries.len() => self.entries.get(at - base.entries.len()),
            Some(base) => base.entries.get(at),
            None => self.entries.get(at),
        }
    }

    fn read() -> Self {
        let mut lexicon = Self {
            id: 1,
            ..Self::default()
        };
        lexicon.words.reserve(60_000);
        for row in rows(include_str!("lexicon/particles.tsv")) {
            let flags = row[1].split(' ').map(particle_flag).fold(0, |a, b| a | b);
            lexicon.add(row[0], flags);
        }
        for row in rows(include_str!("lexicon/cues.tsv")) {
            let flags = match row[1] {
                "phrase" | "phrase-l" | "phrase-an" | "phrase-ila" => flag::PHRASE,
                "attitude" => flag::ATTITUDE,
                "medium" => flag::MEDIUM,
                "of-saying" => flag::OF_SAYING,
                "norm" => flag::NORM,
                "words" => flag::WORDS,
                "gist" => flag::GIST,
                "identity" => flag::IDENTITY,
                "unnaming" => flag::IDENTITY | flag::UNSAID,
                "view" => flag::VIEW,
                "degree" => flag::DEGREE,
                "calling" => flag::CALLING,
                "backdrop" => flag::BACKDROP,
                "custody" => flag::CUSTODY,
                "voice" => flag::VOICE,
                "unsaid" => flag::UNSAID,
                "detail" => flag::UNSAID | flag::DETAIL,
                _ => flag::LIGHT,
            };
            // قلقا, ارتياحا: the indefinite accusative, which a verbal noun has as a form of its own
            let accusative = (flags == flag::ATTITUDE
                && !row[0].ends_with(['ة', 'ء', 'ه', 'ى', 'ي', 'ا', 'و']))
            .then(|| format!("{}ا", row[0]));
            for word in [Some(row[0].to_owned()), accusative].into_iter().flatten() {
                let entry = lexicon.add(&word, flags);
                if let Ok(act) = row[2].parse() {
                    lexicon.entries[entry].act = Some(act);
                }
            }
        }
        for row in rows(include_str!("lexicon/verbs.tsv")) {
            if let (Ok(class), Ok(act)) = (row[1].parse::<Class>(), row[3].parse::<Act>()) {
                let nouns: Vec<&str> = row[2].split('|').filter(|n| *n != "-").collect();
                lexicon.add_verb(
                    row[0],
                    class,
                    &nouns,
                    act,
                    frames(row[4], row.get(5).copied().unwrap_or("-")),
                );
            }
        }
        for row in rows(include_str!("lexicon/heads.tsv")) {
            for lemma in lexicon.lemmas.iter_mut().filter(|l| l.base == row[0]) {
                lemma.heads = row[1].split(' ').map(fold).collect();
            }
        }
        for row in rows(include_str!("lexicon/senses.tsv")) {
            let here = |l: &&mut Lemma| row[0].split('|').any(|base| l.base == base);
            for lemma in lexicon.lemmas.iter_mut().filter(here) {
                lemma.senses = row[1].split(' ').map(fold).collect();
            }
        }
        for row in rows(include_str!("lexicon/alike.tsv")) {
            let words = |title: &str| title.split(' ').map(fold).collect();
            lexicon.alike.push([words(row[0]), words(row[1])]);
        }
        lexicon.read_names();
        lexicon.add_duals();
        lexicon.pack();
        lexicon
    }

    /// Lays the readings of all words side by side, where the processor finds them sooner. As the
    /// tables are read once, they are never freed.
    fn pack(&mut self) {
        let all: Vec<FormOf> = self
            .entries
            .iter()
            .flat_map(|e| e.forms.iter().copied())
            .collect();
        let mut rest: &'static [FormOf] = all.leak();
        for entry in &mut self.entries {
            let (own, behind) = rest.split_at(entry.forms.len());
            entry.forms = Cow::Borrowed(own);
            rest = behind;
        }
    }

    /// Two who have a title, where the word is no other (`مهرجان`, `طالبان`): المحاميان, الباحثتين.
    fn add_duals(&mut self) {
        for row in rows(include_str!("lexicon/titles.tsv")) {
            let class = match row[3] {
                "role" => flag::ROLE,
                "post" => flag::POST,
                _ => continue,
            };
            let stem = row[0]
                .strip_suffix('ة')
                .map_or_else(|| row[0].to_owned(), |stem| format!("{stem}ت"));
            for end in ["ان", "ين"] {
                let dual = format!("{stem}{end}");
                // what is only frequent may be the plural in ين
                let other = self.get(&fold(&dual)).is_some_and(|e| {
                    end == "ين" || dual == "مهرجان" || self.flags(e) & !flag::COMMON != 0
                });
                if row[0].chars().count() > 3 && !other {
                    self.add(&dual, class | flag::PLURAL | flag::PEOPLE);
                }
            }
        }
    }

    fn read_names(&mut self) {
        for row in rows(include_str!("lexicon/titles.tsv")) {
            let class = match row[3] {
                "honorific" => flag::HONORIFIC,
                "rank" => flag::RANK,
                "role" => flag::ROLE,
                _ => flag::POST,
            };
            self.add(row[0], class | gender_flag(row[1]));
            // محامو in front of its noun is محامي in the other cases, which is the singular too
            for plural in row[2].split('|').filter(|p| {
                *p != "-" && !p.is_empty() && !(p.ends_with('و') && row[0].ends_with('ي'))
            }) {
                self.add(plural, class | flag::PLURAL | flag::PEOPLE);
            }
        }
        for row in rows(include_str!("lexicon/sources.tsv")) {
            let flags = match row[1] {
                "person" => flag::PERSON,
                "people" => flag::PEOPLE,
                _ => flag::DOCUMENT,
            };
            self.add(row[0], flags | gender_flag(row[2]));
        }
        for row in rows(include_str!("lexicon/organisations.tsv")) {
            let flags = match row[1] {
                "body" => flag::ORG,
                "medium" => flag::ORG_MEDIUM | flag::ORG,
                "company" => flag::ORG_COMPANY | flag::ORG,
                "proper-medium" => flag::PROPER_MEDIUM | flag::PROPER_ORG,
                _ => flag::PROPER_ORG,
            };
            self.add_phrase(row[0], flags, flag::PROPER_HEAD);
        }
        for row in rows(include_str!("lexicon/places.tsv")) {
            let flags = flag::PLACE
                | if row[1] == "country" {
                    flag::COUNTRY
                } else {
                    0
                };
            self.add_phrase(row[0], flags, flag::PLACE_HEAD);
        }
        for row in rows(include_str!("lexicon/demonyms.tsv")) {
            self.add(row[0], flag::DEMONYM);
        }
        for row in rows(include_str!("lexicon/names.tsv")) {
            let kind = match row[1] {
                "given" => flag::GIVEN,
                "family" => flag::FAMILY,
                _ => flag::GIVEN | flag::FAMILY,
            };
            // الوزير as a surname is a title first
            if row[0].strip_prefix("ال").is_some_and(|stem| {
                self.get(&fold(stem))
                    .is_some_and(|e| self.flags(e) & (flag::POST | flag::RANK) != 0)
            }) {
                continue;
            }
            let common = if row.get(3) == Some(&"1") {
                flag::AMBIGUOUS
            } else {
                0
            };
            self.add(row[0], kind | gender_flag(row[2]) | common);
        }
        for row in rows(include_str!("lexicon/finite.tsv")) {
            if row[1] == "1" {
                self.add(row[0], flag::FINITE);
            } else {
                self.perhaps_verbs.insert(fold(row[0]).into_boxed_str());
            }
        }
        for row in rows(include_str!("lexicon/common.tsv")) {
            // الأمل is the أمل that shows an attitude
            let attitude = row[0].strip_prefix("ال").and_then(|rest| self.get(rest));
            if attitude.is_none_or(|e| self.flags(e) & flag::ATTITUDE == 0) {
                self.add(row[0], flag::COMMON);
            }
        }
        for row in rows(include_str!("lexicon/plain.tsv")) {
            let dropped = row[1].split(' ').fold(0, |all, reading| {
                all | match reading {
                    "title" => flag::TITLE | flag::PERSON | flag::PEOPLE | flag::PLURAL,
                    "name" => flag::NAME,
                    "org" => flag::ANY_ORG | flag::PROPER_ORG | flag::PROPER_MEDIUM,
                    "document" => flag::DOCUMENT,
                    "place" => flag::PLACE,
                    _ => flag::VERB | flag::FINITE | flag::PARTICIPLE,
                }
            });
            let entry = self.add(row[0], 0);
            let flags = &mut self.entries[entry].flags;
            *flags &= !dropped;
            // أحمد is no verb, and so a name alone; عمر is an age as well
            let name = dropped & flag::VERB != 0 && *flags & flag::NAME != 0;
            if !name || *flags & flag::AMBIGUOUS != 0 {
                *flags |= flag::COMMON;
            }
        }
    }

    fn add(&mut self, word: &str, flags: Flags) -> usize {
        let folded = fold(word);
        self.longest = self.longest.max(folded.len());
        let next = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let id = *self.words.entry(folded.into_boxed_str()).or_insert(next);
        if id == next {
            self.entries.push(Entry::default());
        }
        self.entries[id as usize].flags |= flags;
        id as usize
    }

    fn add_phrase(&mut self, words: &str, flags: Flags, head: Flags) {
        let folded = fold(words);
        let mut parts = folded.split(' ');
        let first = parts.next().unwrap_or_default();
        let rest: Vec<String> = parts.map(str::to_owned).collect();
        if rest.is_empty() {
            self.add(first, flags);
            return;
        }
        self.add(first, head);
        let (at, bit) = second_bit(&rest[0]);
        self.seconds.resize(SECONDS, 0);
        self.seconds[at] |= bit;
        let known = self.phrases.entry(hash_two(first, &rest[0])).or_default();
        known.push(Phrase {
            first: first.to_owned(),
            rest,
            flags,
        });
        known.sort_by_key(|p| std::cmp::Reverse(p.rest.len()));
    }

    /// Adds a verb of saying with all its forms.
    pub(crate) fn add_verb(
        &mut self,
        base: &str,
        class: Class,
        nouns: &[&str],
        act: Act,
        frames: Frames,
    ) {
        let lemma = u16::try_from(self.lemmas.len()).unwrap_or(u16::MAX);
        self.lemmas.push(Lemma {
            base: base.to_owned(),
            act,
            frames,
            heads: Vec::new(),
            senses: Vec::new(),
        });
        for Inflection {
            form,
            shape,
            person,
            gender,
            number,
            passive,
        } in conjugate(base, class, nouns)
        {
            // وادان of ودّ would hide و + أدان
            if number == Number::Dual && form.starts_with('و') {
                continue;
            }
            let flags = flag::VERB
                | match shape {
                    Shape::Past | Shape::Present | Shape::Jussive => flag::FINITE,
                    Shape::Participle => flag::PARTICIPLE,
                    Shape::Noun => flag::NOUN,
                };
            let id = self.add(&form, flags);
            let forms = self.entries[id].forms.to_mut();
            if !forms.iter().any(|f| {
                f.lemma == lemma && f.shape == shape && f.passive == passive && f.person == person
            }) {
                forms.push(FormOf {
                    lemma,
                    shape,
                    person,
                    gender,
                    number,
                    passive,
                    hamzas: hamzas(&form),
                });
            }
        }
    }
}

/// Numbers that hold the bits of second words.
const SECONDS: usize = 1 << 9;

/// The bit of a second word, and the number it is in.
fn second_bit(word: &str) -> (usize, u64) {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let hash = hasher.finish();
    let at = usize::try_from(hash >> 6).unwrap_or(0) % SECONDS;
    (at, 1 << (hash & 63))
}

fn hash_two(first: &str, second: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(first.as_bytes());
    hasher.write(second.as_bytes());
    hasher.finish()
}

pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
}

fn gender_flag(letter: &str) -> Flags {
    match letter {
        "m" => flag::MALE,
        "f" => flag::FEMALE,
        _ => 0,
    }
}

fn particle_flag(class: &str) -> Flags {
    match class {
        "prep" => flag::PREP,
        "circ" => flag::CIRC,
        "rel" => flag::REL,
        "that" => flag::THAT,
        "neg" => flag::NEG,
        "aux" => flag::AUX,
        "clause" => flag::CLAUSE,
        "pron" => flag::PRON,
        "dem" => flag::DEM,
        "time" => flag::TIME,
        "month" => flag::MONTH,
        "adv" => flag::ADV,
        "quant" => flag::QUANT,
        "particle" => flag::PARTICLE,
        "syllable" => flag::SYLLABLE,
        "people" => flag::PEOPLE,
        "kin" => flag::KIN,
        "impersonal" => flag::IMPERSONAL,
        "party" => flag::PARTY,
        _ => flag::FUNCTION,
    }
}

/// Reads the frames of a row of `verbs.tsv`.
pub(crate) fn frames(list: &str, guard: &str) -> Frames {
    let mut frames = guard.split(',').fold(0, |all, word| {
        all | match word {
            "weak" => frame::WEAK,
            "human" => frame::HUMAN,
            "past" => frame::PAST,
            "clause" => frame::CLAUSE,
            _ => 0,
        }
    });
    for word in list.split(',') {
        frames |= match word.trim() {
            "that" => frame::THAT,
            "quote" => frame::QUOTE,
            "bare" => frame::BARE,
            "np" => frame::NP,
            "np2" => frame::NP2,
            "light" => frame::LIGHT,
            "deed" => frame::LIGHT | frame::DEED,
            "source:عن" => frame::SOURCE_AN,
            "topic:على" => frame::TOPIC_ALA,
            "addr" => frame::ADDR,
            "target" => frame::TARGET,
            "عن" => frame::AN,
            "إلى" => frame::ILA,
            "على" => frame::ALA,
            "من" => frame::MIN,
            "مع" => frame::MAA,
            "إزاء" => frame::IZAA,
            "حول" => frame::HAWL,
            "في" => frame::FI,
            "ب" => frame::BA,
            "ل" => frame::LAM,
            "addr:ل" => frame::ADDR_LAM,
            "addr:من" => frame::ADDR_MIN,
            "addr:إلى" => frame::ADDR_ILA,
            "addr:على" => frame::ADDR_ALA,
            "addr:ب" => frame::ADDR_BA,
            _ => 0,
        };
    }
    frames
}

/// The multiplicative hash used by rustc and Firefox: fast on short keys, no defence needed as
/// the keys are the project's own tables.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FxHasher(u64);

/// Makes hashers that begin with a number of the process, so that no text can be made whose words
/// share hashes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seeded;

impl BuildHasher for Seeded {
    type Hasher = FxHasher;

    fn build_hasher(&self) -> FxHasher {
        static SEED: OnceLock<u64> = OnceLock::new();
        FxHasher(*SEED.get_or_init(|| RandomState::new().hash_one(0)))
    }
}

impl FxHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for FxHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        // the last bytes once more, where eight do not end with them
        let last = match (bytes.last_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
            _ if rest.is_empty() => 0,
            (Some(eight), ..) => u64::from_le_bytes(*eight),
            (None, Some(four), Some(last)) => {
                u64::from(u32::from_le_bytes(*four)) | u64::from(u32::from_le_bytes(*last)) << 32
            }
            _ => rest.iter().fold(0, |all, b| all << 8 | u64::from(*b)),
        };
        self.mix(last ^ (bytes.len() as u64) << 56);
    }

    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    /// What ends a string tells nothing new: its length is part of its hash.
    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }

    /// The high bits are the mixed ones; a table looks at the low ones.
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
