//! Every form of a verb of speech from its base form and class.
//!
//! A form is built with its vowels (`a i u` after the consonant, long vowels as a vowel and its
//! letter), the hamza as a bare `ء`; [`render`] then seats the hamza and drops the vowels. So one
//! rule decides between `سأل سئل تساءل متسائل تساؤل`, and no form is typed by hand.
//!
//! # Classes
//!
//! A class is the pattern of the base form, and what is weak in it:
//!
//! | class | base, present | weak |
//! |---|---|---|
//! | `I` `II` … `VIII` `X` | كتب، أكّد، ناشد، أعلن، تعهّد، تساءل، انقسم، انتقد، استنكر | nothing; a hamza may stand anywhere |
//! | `I-assimilated` | وعد يعد | the first letter و is lost in the present |
//! | `I-hollow-w` `-y` `-a` | قال يقول، عاب يعيب، خاف يخاف | the middle letter |
//! | `I-defective-w` `-y` `-a` | دعا يدعو، نفى ينفي، سعى يسعى / خشي يخشى | the last letter |
//! | `I-raa` | رأى يرى | alone of its kind |
//! | `I-doubled`, `III-`, `IV-`, `VI-`, `VII-`, `VIII-`, `X-doubled` | ردّ، أصرّ، احتجّ | second and third letter are one |
//! | `IV-`, `VII-`, `VIII-`, `X-hollow` | أفاد، انحاز، اختار، استعان | the middle letter |
//! | `II-` … `VIII-`, `X-defective` | عزّى، نادى، أبدى، تمنّى، تمادى، انبرى، ادّعى، استثنى | the last letter |
//! | `Q` `Qt` | طمأن، تفلسف | nothing; four radicals, without and with ت |

use std::str::FromStr;

use crate::statement::Gender;

/// What kind of word a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    /// A finite verb in the past: `قال`.
    Past,
    /// A finite verb in the present, the subjunctive with it: `يقول`, `يقولوا`.
    Present,
    /// The present after `لم` where its spelling differs: `يقل`, `ينف`. Apart, since some of these
    /// are common words otherwise (`أقل` less, `نقل` carried).
    Jussive,
    /// An active participle: `قائلا`.
    Participle,
    /// A verbal noun: `قول`.
    Noun,
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Number {
    /// One.
    Singular,
    /// Two.
    Dual,
    /// More than two.
    Plural,
}

/// One form of a verb, without vowel signs, joined particles and pronouns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inflection {
    /// The word in standard spelling, hamza seated.
    pub form: String,
    /// What kind of word it is.
    pub shape: Shape,
    /// 1, 2 or 3; 3 for participles and nouns.
    pub person: u8,
    /// `None` in the first person and for verbal nouns.
    pub gender: Option<Gender>,
    /// Grammatical number.
    pub number: Number,
    /// Whether the verb is passive (`قيل`).
    pub passive: bool,
}

/// The pattern (Latin numbers of the grammars).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pattern {
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
    Seven,
    Eight,
    Ten,
    Quad,
    QuadT,
}

/// What is weak in the root; the letter after `Hollow` and `Defective` matters in pattern I only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weak {
    Nothing,
    Assimilated,
    HollowW,
    HollowY,
    HollowA,
    Hollow,
    DefectiveW,
    DefectiveY,
    DefectiveA,
    Defective,
    Doubled,
    Raa,
}

/// Pattern and weakness of a verb, read from a word of the table ([`Class::NAMES`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    pattern: Pattern,
    weak: Weak,
}

use Pattern::{Eight, Five, Four, One, Quad, QuadT, Seven, Six, Ten, Three, Two};
use Weak::{
    Assimilated, Defective, DefectiveA, DefectiveW, DefectiveY, Doubled, Hollow, HollowA, HollowW,
    HollowY, Nothing, Raa,
};

impl Class {
    /// Every class with its name.
    const NAMES: &'static [(&'static str, Pattern, Weak)] = &[
        ("I", One, Nothing),
        ("I-assimilated", One, Assimilated),
        ("I-hollow-w", One, HollowW),
        ("I-hollow-y", One, HollowY),
        ("I-hollow-a", One, HollowA),
        ("I-defective-w", One, DefectiveW),
        ("I-defective-y", One, DefectiveY),
        ("I-defective-a", One, DefectiveA),
        ("I-doubled", One, Doubled),
        ("I-raa", One, Raa),
        ("II", Two, Nothing),
        ("II-defective", Two, Defective),
        ("III", Three, Nothing),
        ("III-defective", Three, Defective),
        ("III-doubled", Three, Doubled),
        ("IV", Four, Nothing),
        ("IV-hollow", Four, Hollow),
        ("IV-defective", Four, Defective),
        ("IV-doubled", Four, Doubled),
        ("V", Five, Nothing),
        ("V-defective", Five, Defective),
        ("VI", Six, Nothing),
        ("VI-defective", Six, Defective),
        ("VI-doubled", Six, Doubled),
        ("VII", Seven, Nothing),
        ("VII-hollow", Seven, Hollow),
        ("VII-defective", Seven, Defective),
        ("VII-doubled", Seven, Doubled),
        ("VIII", Eight, Nothing),
        ("VIII-hollow", Eight, Hollow),
        ("VIII-defective", Eight, Defective),
        ("VIII-doubled", Eight, Doubled),
        ("X", Ten, Nothing),
        ("X-hollow", Ten, Hollow),
        ("X-defective", Ten, Defective),
        ("X-doubled", Ten, Doubled),
        ("Q", Quad, Nothing),
        ("Qt", QuadT, Nothing),
    ];

    /// The word of the table.
    #[cfg(test)]
    pub fn as_str(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(_, pattern, weak)| *pattern == self.pattern && *weak == self.weak)
            .map_or("", |(name, ..)| name)
    }
}

impl FromStr for Class {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Self::NAMES
            .iter()
            .find(|(name, ..)| *name == word)
            .map(|&(_, pattern, weak)| Self { pattern, weak })
            .ok_or_else(|| {
                let names: Vec<_> = Self::NAMES.iter().map(|(name, ..)| *name).collect();
                format!("unknown verb class: {word:?}; one of {}", names.join(", "))
            })
    }
}

/// All forms of a verb: past and present of all persons in both voices, the active participle, the
/// verbal `nouns` with their plural in ات. A noun with `+` in front is a broken plural (`+أقوال`).
///
/// The base form must fit its class (`guess_class` sees to that); one that does not has no forms
/// but those of its nouns.
pub fn conjugate(base: &str, class: Class, nouns: &[&str]) -> Vec<Inflection> {
    let mut out = Vec::with_capacity(96);
    if let Some(root) = Root::new(base, class) {
        root.past(Voice::Active).past_forms(&mut out, false);
        root.past(Voice::Passive).past_forms(&mut out, true);
        root.present(Voice::Active).present_forms(&mut out, false);
        root.present(Voice::Passive).present_forms(&mut out, true);
        root.participle_forms(&mut out);
    }
    for noun in nouns {
        noun_forms(noun, class, &mut out);
    }
    out
}

/// The class of a base form (third person masculine singular past) that a user gives: `غرّد`, `ردّ`,
/// `حكى`, `قال`, `أفاد`. Where the spelling leaves a choice the more frequent one is taken.
///
/// # Errors
/// Says what is wrong with a word that cannot be such a form.
pub fn guess_class(base: &str) -> Result<Class, String> {
    let wrong = |what: &str| {
        Err(format!(
            "malformed verb '{base}': {what}; give the third person masculine past, such as غرّد, ردّ, \
             حكى, قال or أفاد"
        ))
    };
    if base.is_empty() {
        return wrong("it is empty");
    }
    if base.chars().any(char::is_whitespace) {
        return wrong("it has a blank in it, and a cue is one word");
    }
    if let Some(c) = base.chars().find(|&c| !is_letter(c) && !is_mark(c)) {
        return wrong(&format!("{c:?} is not an Arabic letter"));
    }
    if base.contains('ة') {
        return wrong("a verb has no ة");
    }
    let spelt = letters(base);
    let l = &spelt.letters[..];
    if l.len() < 2 {
        return wrong("it is too short");
    }
    if l.len() > 6 {
        return wrong("it is too long");
    }
    let class = guess(base, l, spelt.doubled);
    match class {
        Some((pattern, weak)) if Root::new(base, Class { pattern, weak }).is_some() => {
            Ok(Class { pattern, weak })
        }
        _ => wrong("it has the pattern of no verb"),
    }
}

/// The class by the letters alone; `doubled` is the index of the letter with a shadda.
fn guess(base: &str, l: &[char], doubled: Option<usize>) -> Option<(Pattern, Weak)> {
    let last = *l.last()?;
    let n = l.len();
    let hollow = |at: usize| l[at] == 'ا';
    let defective = last == 'ى' || (n > 3 && last == 'ا');
    let end_doubled = doubled == Some(n - 1);
    let derived = |pattern, hollow_at: usize, full: usize| {
        Some((
            pattern,
            if n < full {
                Doubled
            } else if defective {
                Defective
            } else if hollow(hollow_at) {
                Hollow
            } else {
                Nothing
            },
        ))
    };
    match l {
        ['ا', 'س', 'ت', ..] if n == 6 || (n == 5 && end_doubled) => derived(Ten, 4, 6),
        // The ت of VIII stands second or third, or is merged with its neighbour (ادّعى, اضطرّ).
        ['ا', first, affix, ..] if n == 5 && is_affix(*first, *affix) => derived(Eight, 3, 5),
        ['ا', 'ن', ..] if n == 5 || (n == 4 && end_doubled) => derived(Seven, 3, 5),
        ['ا', first, affix, _] if is_affix(*first, *affix) && doubled != Some(1) => {
            Some((Eight, Doubled))
        }
        ['ا', _, _, _] => derived(Eight, 2, 4),
        [_, _] => Some((One, Doubled)),
        ['ء', _, _] if end_doubled => Some((Four, Doubled)),
        ['ر', 'ء', 'ى'] => Some((One, Raa)),
        [_, _, 'ى' | 'ا'] if doubled == Some(1) => Some((Two, Defective)),
        [_, _, _] if doubled == Some(1) => Some((Two, Nothing)),
        [_, 'ا', _] if end_doubled => Some((Three, Doubled)),
        [_, 'ا', _] => {
            let plain: String = l.iter().collect();
            Some((
                One,
                match plain.as_str() {
                    "باع" | "عاب" | "شاع" | "مال" | "زاد" | "عاش" | "صاح" | "بان" | "جاء"
                    | "غاب" | "سار" | "طار" | "ضاق" | "دان" | "ذاع" => HollowY,
                    "خاف" | "نام" | "شاء" | "نال" | "هاب" | "كاد" => HollowA,
                    _ => HollowW,
                },
            ))
        }
        [_, second, 'ى'] => Some((
            One,
            // A throat letter in the middle mostly keeps its a: سعى يسعى, نهى ينهى, رعى يرعى.
            if matches!(second, 'ع' | 'ه' | 'ح' | 'ء') || (l[0] == 'ء' && *second == 'ب') {
                DefectiveA
            } else {
                DefectiveY
            },
        )),
        [_, _, 'ا'] => Some((One, DefectiveW)),
        [_, _, 'ي'] => Some((One, DefectiveA)),
        ['و', _, _] => Some((One, Assimilated)),
        [_, _, _] if end_doubled => None,
        [_, _, _] => Some((One, Nothing)),
        ['ء', 'ا', 'خ', 'ذ'] | ['ء', 'ا', 'ز', 'ر'] => Some((Three, Nothing)),
        ['ء', 'ا', _, _] if base.starts_with('آ') => {
            Some((Four, if defective { Defective } else { Nothing }))
        }
        ['ت', _, 'ا', _, _] => derived(Six, 2, 5)
            .map(|(pattern, weak)| (pattern, if weak == Defective { weak } else { Nothing })),
        ['ت', _, 'ا', _] if end_doubled => Some((Six, Doubled)),
        ['ت', _, _, _, _] => Some((QuadT, Nothing)),
        [_, 'ا', _, _] => Some((Three, if defective { Defective } else { Nothing })),
        ['ء', _, _, _] => derived(Four, 2, 4),
        ['ت', a, 'ت', b] if a == b => Some((Quad, Nothing)),
        ['ت', _, _, _] => Some((Five, if defective { Defective } else { Nothing })),
        [_, _, _, _] if !defective => Some((Quad, Nothing)),
        _ => None,
    }
}

/// Whether `affix` is the ت of pattern VIII after the radical `first`: اضطرب, ازداد.
fn is_affix(first: char, affix: char) -> bool {
    match affix {
        'ت' => true,
        'ط' => matches!(first, 'ص' | 'ض' | 'ط' | 'ظ'),
        'د' => matches!(first, 'ز' | 'د' | 'ذ'),
        _ => false,
    }
}

/// Letters that a base form may hold.
fn is_letter(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي')
}

/// Vowel signs, shadda, dagger alef and tatweel.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// The letters of a base form, each hamza as `ء`, and the index of the one with a shadda.
struct Spelt {
    letters: Vec<char>,
    doubled: Option<usize>,
}

fn letters(base: &str) -> Spelt {
    let mut spelt = Spelt {
        letters: Vec::with_capacity(6),
        doubled: None,
    };
    for c in base.chars() {
        match c {
            'آ' => spelt.letters.extend(['ء', 'ا']),
            'أ' | 'إ' | 'ؤ' | 'ئ' => spelt.letters.push('ء'),
            '\u{651}' => spelt.doubled = spelt.letters.len().checked_sub(1),
            c if is_mark(c) => {}
            c => spelt.letters.push(c),
        }
    }
    spelt
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    Active,
    Passive,
}

/// The letters of the verb: `head` is the first radical, in VIII with the ت beside it as spelt, in
/// Q the first two.
struct Root {
    class: Class,
    head: String,
    second: char,
    third: char,
    /// The vowel of the second radical in the past of pattern I.
    vowel: char,
    /// Whether a final alef is spelt ا (دعا).
    alef: bool,
}

/// What follows a stem.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// A consonant: the endings stand as they are.
    Consonant,
    /// Past in ى / ا, whose y or w comes back before consonants.
    PastA { waw: bool, alef: bool },
    /// Past in ي.
    PastI,
    /// Present in ى.
    A,
    /// Present in ي.
    I,
    /// Present in و.
    U,
}

/// A stem in its two states: before a vowel (`قاal`, `radd`) and before a consonant (`qul`, `radad`).
struct Stem {
    open: String,
    closed: String,
    end: End,
    /// The vowel of the prefix of the present.
    prefix: char,
}

impl Root {
    fn new(base: &str, class: Class) -> Option<Self> {
        let mut l = letters(base).letters;
        let starts = match class.pattern {
            One | Two | Three | Quad => &[][..],
            Four => &['ء'],
            Five | Six | QuadT => &['ت'],
            Seven => &['ا', 'ن'],
            Eight => &['ا'],
            Ten => &['ا', 'س', 'ت'],
        };
        if !l.starts_with(starts) {
            return None;
        }
        l.drain(..starts.len());
        match class.pattern {
            Three | Six if l.get(1) == Some(&'ا') => drop(l.remove(1)),
            Three | Six => return None,
            // آمن is ءأمن.
            Four if l.first() == Some(&'ا') => l[0] = 'ء',
            _ => {}
        }
        let tail = if class.weak == Doubled { 1 } else { 2 };
        let head_len = l.len().checked_sub(tail)?;
        let fits = match class.pattern {
            Eight => (1..=2).contains(&head_len),
            Quad | QuadT => head_len == 2,
            _ => head_len == 1,
        };
        if !fits || l[..head_len].contains(&'ا') {
            return None;
        }
        let second = l[head_len];
        let third = *l.last()?;
        let weak_letters_fit = match class.weak {
            HollowW | HollowY | HollowA | Hollow => second == 'ا',
            DefectiveW | DefectiveY | DefectiveA | Defective | Raa => {
                matches!(third, 'ى' | 'ا' | 'ي')
            }
            Assimilated => l[0] == 'و' && second != 'ا',
            Nothing | Doubled => second != 'ا' && !matches!(third, 'ى' | 'ا'),
        };
        if !weak_letters_fit {
            return None;
        }
        Some(Self {
            class,
            head: l[..head_len].iter().collect(),
            second,
            third,
            // هزئ and خشي have i, قرأ and رأى a; elsewhere it shows in no spelling.
            vowel: if base.ends_with(['ئ', 'ي']) {
                'i'
            } else {
                'a'
            },
            alef: third == 'ا',
        })
    }

    /// The start of a stem up to the second radical, and the vowel before that.
    fn start(&self, past: bool, voice: Voice) -> (String, &'static str) {
        let c = self.head.as_str();
        let v = if past && voice == Voice::Passive {
            'u'
        } else {
            'a'
        };
        let short = if v == 'u' { "u" } else { "a" };
        let long = if v == 'u' { "uو" } else { "aا" };
        let wasl = if v == 'u' { "اu" } else { "اi" };
        match (self.class.pattern, past) {
            (One, false) if self.loses_waw() && voice == Voice::Active => (String::new(), ""),
            (One, false) => (c.to_owned(), ""),
            (One, true) | (Two, _) => (c.to_owned(), short),
            (Three, _) => (c.to_owned(), long),
            // أوقن, يوقن: y after u becomes w.
            (Four, true) if c == "ي" && v == 'u' => ("ءuو".to_owned(), ""),
            (Four, true) => (format!("ء{v}{c}"), ""),
            (Four, false) => ((if c == "ي" { "و" } else { c }).to_owned(), ""),
            (Five, _) => (format!("ت{v}{c}"), short),
            (Six, _) => (format!("ت{v}{c}"), long),
            (Seven, true) => (format!("{wasl}ن{c}"), short),
            (Seven, false) => (format!("ن{c}"), "a"),
            (Eight, true) => (format!("{wasl}{c}"), short),
            (Eight, false) => (c.to_owned(), "a"),
            (Ten, true) => (format!("{wasl}ست{v}{c}"), ""),
            (Ten, false) => (format!("ستa{c}"), ""),
            (Quad | QuadT, _) => {
                let mut start = String::with_capacity(12);
                if self.class.pattern == QuadT {
                    start.extend(['ت', v]);
                }
                for (i, letter) in c.chars().enumerate() {
                    start.push(letter);
                    if i == 0 {
                        start.push(v);
                    }
                }
                (start, "")
            }
        }
    }

    /// A stem whose second radical has `vowel`, and a hollow one the long vowel `long`.
    fn stem(&self, start: (String, &str), vowel: char, hollow: (&str, &str), end: End) -> Stem {
        let (head, before) = start;
        let (second, third) = (self.second, self.third);
        let (open, closed) = match self.class.weak {
            Nothing | Assimilated => {
                let whole = format!("{head}{before}{second}{vowel}{third}");
                (whole.clone(), whole)
            }
            HollowW | HollowY | HollowA | Hollow => {
                let (long, short) = hollow;
                (
                    format!("{head}{long}{third}"),
                    format!("{head}{short}{third}"),
                )
            }
            Doubled if before.is_empty() => (
                format!("{head}{vowel}{second}"),
                format!("{head}{second}{vowel}{second}"),
            ),
            Doubled => (
                format!("{head}{before}{second}"),
                format!("{head}{before}{second}{vowel}{second}"),
            ),
            DefectiveW | DefectiveY | DefectiveA | Defective | Raa => {
                let whole = format!("{head}{before}{second}");
                (whole.clone(), whole)
            }
        };
        let end = if self.is_defective() {
            end
        } else {
            End::Consonant
        };
        Stem {
            open: settled(open, false),
            closed: settled(closed, false),
            end,
            prefix: 'a',
        }
    }

    /// يعد from وعد, يشي from وشى.
    fn loses_waw(&self) -> bool {
        self.class.weak == Assimilated || (self.class.weak == DefectiveY && self.head == "و")
    }

    fn is_defective(&self) -> bool {
        matches!(
            self.class.weak,
            DefectiveW | DefectiveY | DefectiveA | Defective | Raa
        )
    }

    fn past(&self, voice: Voice) -> Stem {
        let start = self.start(true, voice);
        if voice == Voice::Passive {
            return self.stem(start, 'i', ("iي", "i"), End::PastI).at_start();
        }
        let vowel = if self.class.pattern == One {
            self.vowel
        } else {
            'a'
        };
        let short = match self.class.weak {
            HollowW => "u",
            HollowY | HollowA => "i",
            _ => "a",
        };
        let end = if self.class.pattern == One && self.third == 'ي' {
            End::PastI
        } else {
            End::PastA {
                waw: self.class.weak == DefectiveW,
                alef: self.alef,
            }
        };
        self.stem(start, vowel, ("aا", short), end).at_start()
    }

    fn present(&self, voice: Voice) -> Stem {
        let start = self.start(false, voice);
        let prefix_u =
            voice == Voice::Passive || matches!(self.class.pattern, Two | Three | Four | Quad);
        let (vowel, hollow, end) = match (self.class.pattern, self.class.weak) {
            _ if voice == Voice::Passive => ('a', ("aا", "a"), End::A),
            (_, HollowW) => ('u', ("uو", "u"), End::U),
            (_, HollowY) => ('i', ("iي", "i"), End::I),
            (One, DefectiveW) => ('u', ("", ""), End::U),
            (One, DefectiveY) => ('i', ("", ""), End::I),
            (Five | Six | QuadT, _) => ('a', ("", ""), End::A),
            (One, Doubled) => ('u', ("", ""), End::Consonant),
            (One, _) | (Seven | Eight, Hollow) => ('a', ("aا", "a"), End::A),
            _ => ('i', ("iي", "i"), End::I),
        };
        let mut stem = if self.class.weak == Raa {
            Stem {
                open: self.head.clone(),
                closed: self.head.clone(),
                end: End::A,
                prefix: 'a',
            }
        } else {
            self.stem(start, vowel, hollow, end)
        };
        if prefix_u {
            stem.prefix = 'u';
        }
        stem
    }

    /// The active participle with its genders and numbers.
    fn participle_forms(&self, out: &mut Vec<Inflection>) {
        let stem = if self.class.pattern == One {
            let (head, second, third) = (&self.head, self.second, self.third);
            match self.class.weak {
                // جاءٍ from جاء: no news writes it.
                HollowW | HollowY | HollowA if third == 'ء' => return,
                HollowW | HollowY | HollowA => format!("{head}aاءi{third}"),
                Doubled => format!("{head}aا{second}"),
                _ if self.is_defective() => format!("{head}aا{second}"),
                _ => format!("{head}aا{second}i{third}"),
            }
        } else {
            let start = self.start(false, Voice::Active);
            let hollow = if matches!(self.class.pattern, Seven | Eight) {
                "aا"
            } else {
                "iي"
            };
            format!("مu{}", self.stem(start, 'i', (hollow, ""), End::I).open)
        };
        let stem = settled(stem, false);
        let endings: &[(&str, Option<Gender>, Number)] = if self.is_defective() {
            &[
                ("i", MALE, Number::Singular),
                ("iي", MALE, Number::Singular),
                ("iيaا", MALE, Number::Singular),
                ("iيaة", FEMALE, Number::Singular),
                ("uون", MALE, Number::Plural),
                ("iين", MALE, Number::Plural),
                ("iيaات", FEMALE, Number::Plural),
                ("iيaان", MALE, Number::Dual),
                ("iيaتaان", FEMALE, Number::Dual),
                ("iيaتaين", FEMALE, Number::Dual),
            ]
        } else {
            &[
                ("", MALE, Number::Singular),
                ("aا", MALE, Number::Singular),
                ("aة", FEMALE, Number::Singular),
                ("uون", MALE, Number::Plural),
                ("iين", MALE, Number::Plural),
                ("aات", FEMALE, Number::Plural),
                ("aان", MALE, Number::Dual),
                ("aتaان", FEMALE, Number::Dual),
                ("aتaين", FEMALE, Number::Dual),
            ]
        };
        for &(ending, gender, number) in endings {
            // مستاءً: after اء the accusative has no alef.
            if ending == "aا" && stem.ends_with("اء") {
                continue;
            }
            push(
                out,
                ["", "", &stem, ending],
                (Shape::Participle, 3, gender, number, false),
            );
        }
    }
}

const MALE: Option<Gender> = Some(Gender::Male);
const FEMALE: Option<Gender> = Some(Gender::Female);

impl Stem {
    /// With nothing before it.
    fn at_start(self) -> Self {
        Self {
            open: settled(self.open, true),
            closed: settled(self.closed, true),
            ..self
        }
    }

    fn past_forms(&self, out: &mut Vec<Inflection>, passive: bool) {
        // The endings after a vowel: he, she, they (m), the two, the two (f); and what stands before
        // the consonant of the others.
        let (endings, link) = match self.end {
            End::PastI => (["iي", "iيaت", "uوا", "iيaا", "iيaتaا"], "iي"),
            End::PastA { waw: true, .. } => (["aا", "aت", "aوا", "aوaا", "aتaا"], "aو"),
            End::PastA { alef: true, .. } => (["aا", "aت", "aوا", "aيaا", "aتaا"], "aي"),
            End::PastA { .. } => (["aى", "aت", "aوا", "aيaا", "aتaا"], "aي"),
            _ => (["a", "aت", "uوا", "aا", "aتaا"], ""),
        };
        let who = [
            (MALE, Number::Singular),
            (FEMALE, Number::Singular),
            (MALE, Number::Plural),
            (MALE, Number::Dual),
            (FEMALE, Number::Dual),
        ];
        for (ending, (gender, number)) in endings.into_iter().zip(who) {
            push(
                out,
                ["", "", &self.open, ending],
                (Shape::Past, 3, gender, number, passive),
            );
        }
        let who = [
            ("نa", 3, FEMALE, Number::Plural),
            ("تu", 1, None, Number::Singular),
            ("نaا", 1, None, Number::Plural),
            ("تa", 2, MALE, Number::Singular),
            ("تi", 2, FEMALE, Number::Singular),
            ("تuم", 2, MALE, Number::Plural),
        ];
        for (ending, person, gender, number) in who {
            if passive && person == 2 {
                continue;
            }
            // أدنّا, أثبتّ: like letters are written once.
            let same = link.is_empty() && self.closed.chars().last() == ending.chars().next();
            let ending = if same {
                &ending[ending.chars().next().map_or(0, char::len_utf8)..]
            } else {
                ending
            };
            push(
                out,
                ["", &self.closed, link, ending],
                (Shape::Past, person, gender, number, passive),
            );
        }
    }

    fn present_forms(&self, out: &mut Vec<Inflection>, passive: bool) {
        // Endings: none, the jussive (`None` where it is spelt the same), ون وا, ن, ان ا, ين ي.
        let bare = if self.open == self.closed || self.is_doubled() {
            None
        } else {
            Some("")
        };
        let like_n = self.closed.ends_with('ن');
        let (plain, short, many, women, two, you) = match self.end {
            End::I => (
                "iي",
                Some("i"),
                ["uون", "uوا"],
                "iين",
                ["iيaان", "iيaا"],
                ["iين", "iي"],
            ),
            End::A => (
                "aى",
                Some("a"),
                ["aون", "aوا"],
                "aين",
                ["aيaان", "aيaا"],
                ["aين", "aي"],
            ),
            End::U => (
                "uو",
                Some("u"),
                ["uون", "uوا"],
                "uون",
                ["uوaان", "uوaا"],
                ["iين", "iي"],
            ),
            _ => (
                "u",
                bare,
                ["uون", "uوا"],
                if like_n { "a" } else { "نa" },
                ["aان", "aا"],
                ["iين", "iي"],
            ),
        };
        let vowel = if self.prefix == 'u' { "u" } else { "a" };
        let one = Number::Singular;
        for (prefix, person, gender, number) in [
            ("ي", 3, MALE, one),
            ("ت", 3, FEMALE, one),
            ("ء", 1, None, one),
            ("ن", 1, None, Number::Plural),
            ("ت", 2, MALE, one),
        ] {
            if passive && person == 2 {
                continue;
            }
            let features = |shape| (shape, person, gender, number, passive);
            push(
                out,
                [prefix, vowel, &self.open, plain],
                features(Shape::Present),
            );
            if let Some(short) = short {
                push(
                    out,
                    [prefix, vowel, &self.closed, short],
                    features(Shape::Jussive),
                );
            }
        }
        let mut all = |prefix, stem: &str, endings: &[&str], (person, gender, number)| {
            for ending in endings {
                push(
                    out,
                    [prefix, vowel, stem, ending],
                    (Shape::Present, person, gender, number, passive),
                );
            }
        };
        all("ي", &self.open, &many, (3, MALE, Number::Plural));
        all("ي", &self.closed, &[women], (3, FEMALE, Number::Plural));
        all("ي", &self.open, &two, (3, MALE, Number::Dual));
        all("ت", &self.open, &two, (3, FEMALE, Number::Dual));
        if !passive {
            all("ت", &self.open, &many, (2, MALE, Number::Plural));
            all("ت", &self.open, &you, (2, FEMALE, one));
        }
    }

    /// The jussive of a doubled verb is spelt as the indicative.
    fn is_doubled(&self) -> bool {
        let mut end = self.closed.chars().rev().filter(|c| !c.is_ascii());
        matches!((end.next(), end.next()), (Some(a), Some(b)) if a == b)
            && self.open.len() < self.closed.len()
    }
}

/// A stem without its vowels where no hamza asks for them: done once, not for each form.
/// With `first` the stem begins the word.
fn settled(mut stem: String, first: bool) -> String {
    // أعلن: at the start of the word a hamza before a consonant has the seat أ.
    let head = stem.strip_prefix("ءa").or_else(|| stem.strip_prefix("ءu"));
    if let Some(rest) = head
        && first
        && !rest.starts_with('ا')
        && !rest.contains('ء')
    {
        stem = format!("أ{rest}");
    }
    if !stem.contains('ء') {
        stem.retain(|c| !c.is_ascii());
    }
    stem
}

/// Shape, person, gender, number, passive.
type Features = (Shape, u8, Option<Gender>, Number, bool);

/// The short vowels between the letters of a part.
fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u')
}

/// Adds the form made of the four parts, and its second spelling where it has one (هنؤوا, هنأوا).
fn push(out: &mut Vec<Inflection>, parts: [&str; 4], features: Features) {
    let (shape, person, gender, number, passive) = features;
    let form = if parts[1].contains('ء') || parts[2].contains('ء') {
        render(&parts.concat())
    } else {
        // No hamza but that of the prefix: nothing to decide. The stem has no vowels left.
        let [prefix, before, stem, ending] = parts;
        let mut form = String::with_capacity(24);
        form.push_str(if prefix == "ء" { "أ" } else { prefix });
        form.push_str(before.trim_start_matches(is_vowel));
        form.push_str(stem.trim_start_matches(is_vowel));
        for piece in ending.split(is_vowel) {
            form.push_str(piece);
        }
        form
    };
    let second = if parts[2].ends_with('ء') && parts[3].starts_with("uو") {
        if form.contains("اؤو") {
            Some(form.replace("ؤو", "ءو"))
        } else if form.contains("ؤو") {
            Some(form.replace("ؤو", "أو"))
        } else {
            None
        }
    } else {
        None
    };
    let add = |form| Inflection {
        form,
        shape,
        person,
        gender,
        number,
        passive,
    };
    out.push(add(form));
    out.extend(second.map(add));
}

/// What stands before a hamza.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    A,
    I,
    U,
    Alef,
    Waw,
    Ya,
    Consonant,
}

/// Seats the hamza and drops the vowels.
fn render(vowelled: &str) -> String {
    let mut out = String::with_capacity(vowelled.len());
    let mut before = Before::Start;
    let mut rest = vowelled.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            'a' => before = Before::A,
            'i' => before = Before::I,
            'u' => before = Before::U,
            'ا' => {
                out.push(c);
                before = Before::Alef;
            }
            'و' if before == Before::U => {
                out.push(c);
                before = Before::Waw;
            }
            'ي' => {
                out.push(c);
                before = Before::Ya;
            }
            'ء' => {
                let own = rest.next_if(char::is_ascii);
                let next = rest.peek().copied();
                let mut after = rest.clone().skip(1);
                let next_bare = !after.next().is_some_and(|c| c.is_ascii());
                match seat(before, own, next, next_bare) {
                    Seat::Letter(letter) => out.push(letter),
                    Seat::Swallow(letters) => {
                        out.push_str(letters);
                        rest.next();
                    }
                }
                before = match own {
                    Some('a') if out.ends_with('آ') => Before::Alef,
                    Some('a') => Before::A,
                    Some('i') => Before::I,
                    Some('u') => Before::U,
                    _ => Before::Consonant,
                };
            }
            _ => {
                out.push(c);
                before = Before::Consonant;
            }
        }
    }
    out
}

/// How a hamza is spelt: as one letter, or as letters that take the next one in.
enum Seat {
    Letter(char),
    Swallow(&'static str),
}

/// The seat of a hamza with the vowel `own` before the letter `next`, which is without a vowel of
/// its own where `next_bare`.
fn seat(before: Before, own: Option<char>, next: Option<char>, next_bare: bool) -> Seat {
    let letter = match (before, own, next) {
        (Before::Start, Some('i'), _) => 'إ',
        (Before::Start, Some('a'), Some('ا')) => return Seat::Swallow("آ"),
        (Before::Start, Some('a'), Some('ء')) if next_bare => return Seat::Swallow("آ"),
        (Before::Start, Some('u'), Some('ء')) if next_bare => return Seat::Swallow("أو"),
        (Before::Start, ..) => 'أ',
        (_, _, None) => return Seat::Letter(final_seat(before)),
        (Before::I | Before::Ya, ..) | (_, Some('i'), _) => 'ئ',
        (Before::Alef | Before::Waw, Some('a') | None, _) => 'ء',
        (Before::U, ..) | (_, Some('u'), _) => 'ؤ',
        (_, Some('a'), Some('ا')) => return Seat::Swallow("آ"),
        _ => 'أ',
    };
    Seat::Letter(letter)
}

/// The seat of a hamza that ends the word.
fn final_seat(before: Before) -> char {
    match before {
        Before::A => 'أ',
        Before::I => 'ئ',
        Before::U => 'ؤ',
        _ => 'ء',
    }
}

/// What stands of `form` before a joined pronoun, where that is spelt otherwise: `دعوة` → `دعوت` (ها),
/// `نفى` → `نفا` (ها), `قالوا` → `قالو` (ه), `ادعاء` → `ادعائ` `ادعاؤ` (ه), `رأى` → `رآ` (ه), `مطالبون` → `مطالبو`
/// (ه).
#[cfg(test)]
pub fn before_pronoun(inflection: &Inflection) -> Vec<String> {
    let form = inflection.form.as_str();
    let with = |end: &str, news: &[&str]| {
        form.strip_suffix(end).map(|stem| {
            news.iter()
                .map(|new| format!("{stem}{new}"))
                .collect::<Vec<_>>()
        })
    };
    let nominal = matches!(inflection.shape, Shape::Participle | Shape::Noun);
    let changed = if nominal {
        let sound = inflection.shape == Shape::Participle && inflection.number != Number::Singular;
        with("ة", &["ت"])
            .or_else(|| with("اء", &["ائ", "اؤ"]))
            .or_else(|| if sound { with("ون", &["و"]) } else { None })
            .or_else(|| if sound { with("ين", &["ي"]) } else { None })
    } else {
        with("وا", &["و"])
    };
    changed
        .or_else(|| with("أى", &["آ"]))
        .or_else(|| with("ى", &["ا"]))
        .unwrap_or_default()
}

/// The verbal noun as it is, with the alef of the accusative, in the plural in ات.
fn noun_forms(noun: &str, class: Class, out: &mut Vec<Inflection>) {
    let mut add = |form: String, number| {
        out.push(Inflection {
            form,
            shape: Shape::Noun,
            person: 3,
            gender: None,
            number,
            passive: false,
        });
    };
    let takes_alef = !noun.ends_with(['ة', 'ى', 'ا', 'أ']) && !noun.ends_with("اء");
    if let Some(plural) = noun.strip_prefix('+') {
        add(plural.to_owned(), Number::Plural);
        // مطالب and the like have no tanwin.
        if takes_alef && plural.chars().nth(2) != Some('ا') {
            add(format!("{plural}ا"), Number::Plural);
        }
        return;
    }
    add(noun.to_owned(), Number::Singular);
    if takes_alef {
        // بطء, شيء: the hamza joins to the alef after ي alone.
        let stem = noun.strip_suffix("يء").map(|stem| format!("{stem}يئ"));
        add(
            format!("{}ا", stem.as_deref().unwrap_or(noun)),
            Number::Singular,
        );
    }
    if class.weak == Defective
        && let Some(short) = noun.strip_suffix('ي')
    {
        add(short.to_owned(), Number::Singular);
    }
    if let Some(stem) = noun.strip_suffix('ة') {
        add(format!("{stem}ات"), Number::Plural);
    } else if class.pattern != One && !noun.ends_with(['ى', 'ا']) {
        add(format!("{noun}ات"), Number::Plural);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::statement::Act;

    const VERBS: &str = include_str!("lexicon/verbs.tsv");

    /// The lines of a table without its header, cut at the tabs.
    fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
        table
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
            .map(|l| l.split('\t').collect())
    }

    fn forms(base: &str, class: Class, nouns: &str) -> Vec<Inflection> {
        let nouns: Vec<_> = nouns.split('|').filter(|noun| *noun != "-").collect();
        conjugate(base, class, &nouns)
    }

    /// `tests/conjugation.tsv`: base, class, verbal nouns, features, forms.
    #[test]
    fn listing() {
        let mut wrong = Vec::new();
        let mut bases = HashSet::new();
        for row in rows(include_str!("../tests/conjugation.tsv")) {
            let [base, class, nouns, features, expected] = row[..] else {
                panic!("{row:?}")
            };
            bases.insert(base);
            let features: Vec<_> = features.split(' ').collect();
            let all = forms(base, class.parse().unwrap(), nouns);
            let found: Vec<_> = all
                .iter()
                .filter(|i| matches(i, &features))
                .map(|i| i.form.as_str())
                .collect();
            for form in expected.split(' ') {
                if !found.contains(&form) {
                    wrong.push(format!("{base} {features:?}: {form} is not in {found:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(bases.len() >= 25);
    }

    /// Whether the form has all features, such as `past 3 f sg` or `present 3 m pl passive`.
    fn matches(i: &Inflection, features: &[&str]) -> bool {
        i.passive == features.contains(&"passive")
            && features.iter().all(|feature| match *feature {
                "past" => i.shape == Shape::Past,
                "present" => i.shape == Shape::Present,
                "jussive" => i.shape == Shape::Jussive,
                "participle" => i.shape == Shape::Participle,
                "noun" => i.shape == Shape::Noun,
                "1" => i.person == 1,
                "2" => i.person == 2,
                "3" => i.person == 3,
                "m" => i.gender == MALE,
                "f" => i.gender == FEMALE,
                "sg" => i.number == Number::Singular,
                "du" => i.number == Number::Dual,
                "pl" => i.number == Number::Plural,
                "passive" => true,
                other => panic!("unknown feature {other}"),
            })
    }

    #[test]
    fn verbs_table() {
        let prepositions = [
            "عن", "إلى", "على", "من", "في", "ب", "ل", "مع", "حول", "إزاء",
        ];
        let mut seen = HashSet::new();
        for row in rows(VERBS) {
            let [base, class, nouns, act, frames, guard, persons, example] = row[..] else {
                panic!("{row:?}")
            };
            assert!(seen.insert(base), "{base} twice");
            let class: Class = class
                .parse()
                .unwrap_or_else(|error| panic!("{base}: {error}"));
            act.parse::<Act>()
                .unwrap_or_else(|error| panic!("{base}: {error}"));
            let guarded = guard
                .split(',')
                .all(|g| ["weak", "human", "past", "clause", "-"].contains(&g));
            assert!(guarded && persons == "-", "{row:?}");
            for frame in frames.split(',') {
                let known = match frame.split_once(':') {
                    Some(("addr" | "topic" | "source", preposition)) => {
                        prepositions.contains(&preposition)
                    }
                    Some(_) => false,
                    None => {
                        [
                            "that", "quote", "bare", "np", "np2", "addr", "target", "light", "deed",
                        ]
                        .contains(&frame)
                            || prepositions.contains(&frame)
                    }
                };
                assert!(known, "{base}: {frame}");
                assert!(
                    !guard.contains("weak") || !["np", "bare"].contains(&frame),
                    "{base}: weak with {frame}"
                );
            }
            let all = forms(base, class, nouns);
            assert!(all.len() > 40, "{base} does not fit {}", class.as_str());
            let words: HashSet<_> = all.iter().map(|i| i.form.clone()).collect();
            let plain: String = example.chars().filter(|&c| !is_mark(c)).collect();
            assert!(
                plain.split(' ').any(|word| words.contains(word)),
                "{base}: no form of it in {example}"
            );
        }
        assert!(seen.len() >= 400);
    }

    #[test]
    fn guesses() {
        let mut wrong = Vec::new();
        for row in rows(VERBS).chain(rows(include_str!("../tests/conjugation.tsv"))) {
            let (base, class) = (row[0], row[1]);
            match guess_class(base) {
                Ok(guess) if guess.as_str() == class => {}
                other => wrong.push(format!("{base} {class}: {:?}", other.map(Class::as_str))),
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn malformed() {
        for (base, what) in [
            ("", "empty"),
            ("قال لي", "blank"),
            ("tweet", "'t' is not an Arabic letter"),
            ("ق", "too short"),
            ("تغريدة", "ة"),
            ("استستستقبل", "too long"),
            ("لايعرفه", "too long"),
            ("اااا", "pattern of no verb"),
        ] {
            let error = guess_class(base).expect_err(base);
            assert!(
                error.contains(what) && error.contains(&format!("'{base}'")),
                "{error}"
            );
        }
        assert_eq!(
            "XI".parse::<Class>().unwrap_err().split(';').next(),
            Some("unknown verb class: \"XI\"")
        );
    }

    #[test]
    fn without_shadda() {
        for (base, class) in [
            ("رد", "I-doubled"),
            ("غرد", "I"),
            ("احتج", "VIII-doubled"),
            ("تعهد", "V"),
        ] {
            assert_eq!(guess_class(base).map(Class::as_str), Ok(class), "{base}");
        }
    }

    #[test]
    fn pronouns() {
        let all = forms("نفى", "I-defective-y".parse().unwrap(), "نفي");
        let stems: HashSet<_> = all.iter().flat_map(before_pronoun).collect();
        assert!(stems.contains("نفا") && stems.contains("نفو"));
        let all = forms("ادّعى", "VIII-defective".parse().unwrap(), "ادعاء");
        assert!(
            all.iter()
                .flat_map(before_pronoun)
                .any(|stem| stem == "ادعائ")
        );
        let all = forms("رأى", "I-raa".parse().unwrap(), "-");
        assert!(all.iter().flat_map(before_pronoun).any(|stem| stem == "رآ"));
    }

    #[test]
    #[ignore = "prints every form, to compare with another generator: --ignored --nocapture"]
    fn dump() {
        let all: Vec<_> = rows(VERBS)
            .map(|row| {
                (
                    row[0],
                    row[1],
                    forms(row[0], row[1].parse().unwrap(), row[2]),
                )
            })
            .collect();
        let times = (0..20).map(|_| {
            let start = std::time::Instant::now();
            let count: usize = rows(VERBS)
                .map(|row| forms(row[0], row[1].parse().unwrap(), row[2]).len())
                .sum();
            (start.elapsed(), count)
        });
        let (time, count) = times.min().unwrap();
        for (base, class, forms) in &all {
            for i in forms {
                println!(
                    "@{base}\t{class}\t{}\t{:?}\t{}\t{:?}\t{:?}\t{}",
                    i.form, i.shape, i.person, i.gender, i.number, i.passive
                );
            }
        }
        eprintln!("{} verbs, {count} forms, {time:?}", all.len());
    }
}
