//! Noun phrases: where the phrase that names a source begins and ends, and which words in it are
//! the proper name.
//!
//! The order is the one of news Arabic (ARABIC.md, facts 4 and 9): titles before the name,
//! appositions behind it, also after a comma. A phrase that is definite is complete: the next
//! indefinite common word begins another phrase (`وزارة الخارجية | رفض بلادها`).

mod ali;
mod apposed;

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::cue::light::{given_to, most_of_all};
use crate::letters::{CLEARLY, RATHER_NOT, clearly_foreign, foreign};
use crate::lexicon::{Flags, Lexicon, Seeded, flag, shows_hamza};
use crate::looks::{Looks, kept, look};
use crate::quote::{Layout, Run};
use crate::role::{agency, press};
use crate::short::Short;
use crate::token::{Joined, Kind, Token, Tokens, hash};
use crate::unnamed::unnamed;

/// One article as the later stages see it.
#[derive(Debug)]
pub struct Doc<'a> {
    /// Its tokens.
    pub tokens: &'a Tokens<'a>,
    /// The same, one step nearer.
    list: &'a [Token],
    /// Its quotations and sentences.
    pub layout: Layout,
    /// The words.
    pub lexicon: &'a Lexicon,
    /// Folded words that stand alone as the subject of a report somewhere in the article: however
    /// common the word is elsewhere, here it is a name.
    pub surnames: Words<'a>,
    /// The writer spells على and إلى with ى, so that علي is the name; found out where it matters.
    distinguishes_ya: OnceCell<bool>,
    /// The writer leaves the dots of a final ي out (فى, الذى), so that على is the name too.
    dotless_ya: OnceCell<bool>,
    /// The folded words without a joined conjunction, sliced once: the stages ask again and again.
    bare: Vec<&'a str>,
    /// For every token, how well it fits into a personal name.
    scores: Vec<i8>,
    /// Names and places of several words, in text order.
    multiwords: Vec<Multiword>,
    /// How sources want to be named, in order.
    unnamed: Vec<Run>,
}

/// A name or place of several words.
#[derive(Clone, Copy, Debug)]
struct Multiword {
    start: usize,
    end: usize,
    flags: Flags,
}

/// What the head of a phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// One human: a title, a role, a name.
    Person,
    /// Several humans.
    People,
    /// A body, company or medium.
    Organisation,
    /// A country or city.
    Place,
    /// A report, study, statement.
    Document,
    /// Anything else.
    Other,
}

/// A noun phrase.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// All its tokens, appositions included.
    pub run: Run,
    /// What its head stands for.
    pub class: Class,
    /// The personal name in it, or that a verb of calling gives behind it.
    pub name: Option<Run>,
    /// Token after a bracket that follows the phrase, or its end.
    pub after: usize,
}

/// Words of the article, few of them and often asked for.
#[derive(Debug, Default)]
pub struct Words<'a> {
    all: HashSet<&'a str, Seeded>,
    /// One bit for the hash of every word.
    bits: [u64; 16],
}

impl<'a> Words<'a> {
    fn bit(hash: u32) -> (usize, u64) {
        (hash as usize / 64 % 16, 1 << (hash % 64))
    }

    /// The word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        !self.all.is_empty() && self.all.contains(word)
    }

    /// The word of a token may be one of them, or its stem, see [`Token::hash`].
    #[inline]
    pub fn may_contain(&self, token: &Token) -> bool {
        let (at, bit) = Self::bit(token.hash);
        self.bits[at] & bit != 0
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> {
        self.all.iter().copied()
    }
}

impl<'a> Extend<&'a str> for Words<'a> {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, words: I) {
        for word in words {
            self.all.insert(word);
            // what is read as ال in another place is no part of the stem there
            for stem in [Some(word), word.strip_prefix("ال")].into_iter().flatten() {
                let (at, bit) = Self::bit(hash(stem));
                self.bits[at] |= bit;
            }
        }
    }
}

/// The tokens of which an article is told before it is read: those behind a finite verb, heads of
/// several words, and words of how a source wants to be named.
fn telling(list: &[Token]) -> Vec<(usize, bool)> {
    const HEADS: Flags = flag::PLACE_HEAD | flag::PROPER_HEAD | flag::IDENTITY;
    let mut found = Vec::with_capacity(list.len() / 4 + 4);
    let mut behind_verb = false;
    for (i, token) in list.iter().enumerate() {
        if behind_verb || token.is(HEADS) || led_head(token) {
            found.push((i, behind_verb));
        }
        behind_verb = token.is(flag::FINITE);
    }
    found
}

impl<'a> Doc<'a> {
    /// An article with the names that its reports show.
    pub fn new(tokens: &'a Tokens<'a>, layout: Layout, lexicon: &'a Lexicon) -> Self {
        let mut doc = Self {
            tokens,
            list: &tokens.list,
            layout,
            lexicon,
            surnames: Words::default(),
            distinguishes_ya: OnceCell::new(),
            dotless_ya: OnceCell::new(),
            bare: tokens.list.iter().map(|t| tokens.bare_of(t)).collect(),
            scores: Vec::new(),
            multiwords: Vec::new(),
            unnamed: Vec::new(),
        };
        let mut found = Vec::new();
        for (i, behind_verb) in telling(&tokens.list) {
            let token = &tokens.list[i];
            if token.is(flag::PLACE_HEAD | flag::PROPER_HEAD) || led_head(token) {
                doc.multiwords.extend(doc.multiword_at(i));
            }
            if token.is(flag::IDENTITY) {
                let before = doc.unnamed.last().map_or(0, |run| run.end);
                doc.unnamed
                    .extend(unnamed(&doc, i).filter(|run| run.start >= before));
            }
            if behind_verb && doc.subject_alone(i) {
                found.push(doc.bare(i));
            }
        }
        doc.surnames.extend(found);
        doc.score();
        doc
    }

    /// The clause of how a source wants to be named that a token stands in.
    #[inline]
    pub fn unnamed_at(&self, i: usize) -> Option<Run> {
        if self.unnamed.is_empty() {
            return None;
        }
        let behind = self.unnamed.partition_point(|run| run.start <= i);
        let last = behind.checked_sub(1)?;
        Some(self.unnamed[last]).filter(|run| i < run.end)
    }

    /// A noun that can be no subject, as it is spelled: with the ا of the indefinite accusative
    /// (`اعترضت | صاروخا`), or unknown and with somebody's pronoun (`يؤكد | امتناعه`; not `حفيداه`, a dual).
    pub fn object_spelled(&self, i: usize) -> bool {
        let (token, word) = (&self.list[i], self.tokens.original(i));
        if token.article || token.flags & !flag::COMMON != 0 {
            return false;
        }
        let own = token.flags == 0
            && ["ه", "ها", "هم"].iter().any(|end| {
                word.strip_suffix(end)
                    .is_some_and(|stem| stem.chars().count() >= 5 && !stem.ends_with('ا'))
            })
            && !self.surnames.contains(self.bare(i));
        let noun = |word: &str| {
            word.len() >= 6
                && self
                    .lexicon
                    .get(word)
                    .is_some_and(|e| self.lexicon.flags(e) & !flag::DOCUMENT == flag::COMMON)
        };
        own || self.bare(i).strip_suffix('ا').is_some_and(noun)
    }

    /// A word that no list knows stands alone between a verb of saying and its content.
    fn subject_alone(&self, i: usize) -> bool {
        let t = &self.tokens.list[i];
        let verb = &self.tokens.list[i - 1];
        let bar = flag::NO_SURNAME | flag::DEMONYM;
        i + 1 < self.tokens.list.len()
            && t.kind == Kind::Word
            && t.end - t.start >= 6
            && !t.article
            && !t.conjunction
            && !t.pronoun
            && t.joined == Joined::None
            && !t.is(bar)
            && !self.tokens.tanwin(i)
            && !verb.article
            && !verb.pronoun
            && self
                .lexicon
                .forms(verb.entry)
                .iter()
                .any(|&f| self.lexicon.lemma(f).frames & crate::lexicon::frame::WEAK == 0)
            && (self.is_that(i + 1) || matches!(self.kind(i + 1), Kind::Colon | Kind::Mark))
    }

    /// Scores the words as parts of personal names, from the end, as a word's score may depend on
    /// the next one's.
    fn score(&mut self) {
        let list = &self.tokens.list;
        self.scores = list.iter().map(|token| token.score).collect();
        let none = self.surnames.is_empty();
        for (i, token) in list.iter().enumerate().rev() {
            if token.score == AROUND || !none && self.surnames.may_contain(token) {
                self.scores[i] = self.score_at(i);
            }
            debug_assert!(
                self.tokens.indefinite(i) || i32::from(self.scores[i]) == self.score_word(i),
                "`asks_around` lacks {}",
                self.bare(i)
            );
        }
    }

    /// The same with new surnames, for the words that change alone.
    fn score_again(&mut self, new: &Words<'_>) {
        let mut changed = false;
        for (i, token) in self.tokens.list.iter().enumerate().rev() {
            if changed || new.may_contain(token) {
                let score = self.score_at(i);
                changed = self.scores[i] != score;
                self.scores[i] = score;
            }
            debug_assert!(
                self.tokens.indefinite(i) || i32::from(self.scores[i]) == self.score_word(i)
            );
        }
    }

    fn score_at(&self, i: usize) -> i8 {
        let token = &self.tokens.list[i];
        match token.score {
            AROUND => i8::try_from(self.score_word(i)).unwrap_or(-9),
            // no word with a particle in front is a surname
            _ if token.joined == Joined::None
                && self.surnames.may_contain(token)
                && self.surnames.contains(self.bare(i)) =>
            {
                3
            }
            score => score,
        }
    }

    /// Takes up the surnames of people who are named in full somewhere in the article.
    pub fn learn(&mut self, surnames: impl IntoIterator<Item = &'a str>) {
        let mut new = Words::default();
        new.extend(surnames.into_iter().filter(|s| !self.surnames.contains(s)));
        if !new.is_empty() {
            self.surnames.extend(new.iter());
            self.score_again(&new);
        }
    }
}

impl<'a> Doc<'a> {
    /// `محامي المتهم | من بيروت`: behind a definite phrase that begins at `from`, من and a place say where
    /// it was said; `خبراء من تونس` are from there.
    pub fn said_from(&self, from: usize, i: usize) -> bool {
        self.bare(i) == "من"
            && self.is(i + 1, flag::PLACE)
            && (from..i).any(|k| {
                self.tokens.list[k].definite() || self.is(k, flag::PROPER_ORG | flag::PLACE)
            })
    }

    /// A word for an outlet, or the name of one of several words.
    pub fn is_outlet(&self, i: usize) -> bool {
        self.is(i, flag::ORG_MEDIUM | flag::PROPER_MEDIUM)
            || self
                .multiword(i)
                .is_some_and(|(_, f)| f & flag::PROPER_MEDIUM != 0)
    }

    /// Flags of a token's stem.
    #[inline]
    pub fn flags(&self, i: usize) -> Flags {
        self.list.get(i).map_or(0, |t| t.flags)
    }

    /// The token is a word with one of these flags.
    #[inline]
    pub fn is(&self, i: usize, flags: Flags) -> bool {
        self.flags(i) & flags != 0
    }

    /// The word of a token has one of these looks.
    #[inline]
    pub fn shows(&self, i: usize, looks: Looks) -> bool {
        self.list.get(i).is_some_and(|t| t.shows(looks))
    }

    /// The kind of a token; beyond the end, a line break.
    #[inline]
    pub fn kind(&self, i: usize) -> Kind {
        self.list.get(i).map_or(Kind::Newline, |t| t.kind)
    }

    /// The folded word without a joined conjunction.
    #[inline]
    pub fn bare(&self, i: usize) -> &'a str {
        self.bare.get(i).copied().unwrap_or_default()
    }

    /// The whole folded word is this one.
    #[inline]
    pub fn folded_is(&self, i: usize, word: &str) -> bool {
        self.tokens
            .list
            .get(i)
            .is_some_and(|t| t.folded_len() == word.len() && self.tokens.folded(i) == word)
    }

    /// The folded stem.
    pub fn stem(&self, i: usize) -> &'a str {
        self.tokens.list[i].stem_of(self.bare(i))
    }

    /// A joined preposition stands in front.
    #[inline]
    pub fn joined(&self, i: usize) -> Joined {
        self.list.get(i).map_or(Joined::None, |t| t.joined)
    }

    /// A joined conjunction stands in front.
    #[inline]
    pub fn conjunction(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|t| t.conjunction)
    }

    /// A complementiser: أن or إن, alone or with a pronoun, ب in front or not. The syllables of
    /// foreign names (بان كي مون, سي إن إن, إن بي سي) are none.
    #[inline]
    pub fn is_that(&self, i: usize) -> bool {
        self.is(i, flag::THAT) && self.is_that_at(i)
    }

    fn is_that_at(&self, i: usize) -> bool {
        if matches!(self.joined(i), Joined::Lam | Joined::Kaf)
            // إن شاء الله
            || self.bare(i + 1) == "شاء"
        {
            return false;
        }
        let before = if i > 0 { self.bare(i - 1) } else { "" };
        let syllable = |w: &str| matches!(w, "بي" | "سي" | "جاي" | "جي" | "تي");
        // بي بي سي أن: the name is complete
        if i > 1
            && syllable(before)
            && syllable(self.bare(i - 2))
            && self.bare(i + 1) != "ان"
            && !syllable(self.bare(i + 1))
        {
            return true;
        }
        // سي إن إن أن: likewise
        if i > 2 && before == "ان" && self.bare(i - 2) == "ان" && syllable(self.bare(i - 3)) {
            return true;
        }
        !(self.stem(i) == "ان"
            && !self.conjunction(i)
            && (syllable(before)
                || syllable(self.bare(i + 1))
                || self.bare(i + 1) == "كي"
                || before == "ان"))
    }

    /// `الواضح أن`, `الأكيد أن`: a clause of the narrator's own.
    fn evaluated(&self, i: usize) -> bool {
        matches!(
            self.stem(i),
            "اكيد"
                | "واضح"
                | "موكد"
                | "غريب"
                | "مهم"
                | "موسف"
                | "لافت"
                | "ملاحظ"
                | "معروف"
                | "طبيعي"
                | "مستحيل"
                | "صعب"
                | "عجيب"
                | "جدير"
        )
    }

    /// A complementiser that opens a content by itself: not one that belongs to the word before
    /// it (إلا أن, بعد أن, يجب أن).
    #[inline]
    pub fn opens_clause(&self, i: usize) -> bool {
        self.is_that(i) && self.opens_clause_at(i)
    }

    fn opens_clause_at(&self, i: usize) -> bool {
        !(i > 0 && self.tokens.list[i - 1].article && self.evaluated(i - 1))
            && (self.conjunction(i)
                // قالت هالة علي | إن
                || self.bare(i.saturating_sub(1)) == "علي" && self.name_score(i - 1) > 0
                // فيما بعد أن
                || i > 1 && self.bare(i - 1) == "بعد" && self.bare(i - 2) == "فيما"
                || self.joined(i) != Joined::None
                || i == 0
                || !matches!(
                    self.stem(i - 1),
                    "ضروره"
                        | "كان"
                        | "اهميه"
                        | "امكانيه"
                        | "احتمال"
                        | "منتظر"
                        | "متوقع"
                        | "مقرر"
                        | "مرجح"
                        | "مفترض"
                        | "ممكن"
                        | "ضروري"
                        | "محتمل"
                        | "بد"
                        | "شانه"
                        | "فكره"
                        | "حقيقه"
                ) && !matches!(
                    self.bare(i - 1),
                    "الا" | "غير"
                        | "بيد"
                        | "رغم"
                        | "برغم"
                        | "بعد"
                        | "قبل"
                        | "منذ"
                        | "كما"
                        | "حيث"
                        | "اذ"
                        | "مع"
                        | "علي"
                        | "لولا"
                        | "حتي"
                        | "بما"
                        | "دون"
                        | "يجب"
                        | "يعقل"
                        | "يجوز"
                        | "لابد"
                        | "يمكن"
                        | "ينبغي"
                        | "بدون"
                        | "الي"
                        | "عن"
                        | "من"
                        | "في"
                        | "لو"
                        | "بشرط"
                        | "شرط"
                        | "مخافه"
                        | "خشيه"
                        | "لاسيما"
                        | "سيما"
                        | "خاصه"
                        | "خصوصا"
                        | "علما"
                        | "فضلا"
                        | "باعتبار"
                        | "بخاصه"
                        | "اضافه"
                        | "بحجه"
                        | "بدعوي"
                        | "بذريعه"
                        | "بسبب"
                        | "نظرا"
                        | "فكره"
                        | "حقيقه"
                        | "لدرجه"
                        | "طالما"
                        | "ريثما"
                ))
    }

    /// How something was done: `بشكل مفاجئ`, `بطريقة غير مباشرة`.
    pub fn manner(&self, i: usize) -> bool {
        self.joined(i) == Joined::Ba && matches!(self.stem(i), "شكل" | "صوره" | "طريقه" | "اسلوب")
    }

    /// How strongly something was said: `بأشد العبارات`, `بأقسى الكلمات`.
    pub fn degree(&self, i: usize) -> bool {
        self.joined(i) == Joined::Ba
            && self.is(i, flag::DEGREE)
            && self.list.get(i + 1).is_some_and(|t| t.article)
    }

    /// The token behind a formula that honours God, a prophet, the dead or a ruler: `تعالى`, `صلى الله
    /// عليه وسلم`, `عليه السلام`, `رحمه الله`, `حفظه الله ورعاه`.
    #[inline]
    pub fn blessing(&self, i: usize) -> Option<usize> {
        if self.shows(i, look::BLESSING) {
            self.blessing_at(i)
        } else {
            None
        }
    }

    fn blessing_at(&self, i: usize) -> Option<usize> {
        // with their و
        let word_at = |k: usize| {
            if self.kind(k) == Kind::Word {
                self.tokens.folded(k)
            } else {
                ""
            }
        };
        let end = match self.bare(i) {
            "سبحانه" if word_at(i + 1) == "وتعالي" => i + 2,
            "تعالي" | "سبحانه" => i + 1,
            "عز" | "جل" if matches!(word_at(i + 1), "وجل" | "وعلا" | "جلاله") => {
                i + 2
            }
            "عليه" | "عليها" | "عليهم" if word_at(i + 1) == "السلام" => i + 2,
            "عليه" if word_at(i + 1) == "الصلاه" && word_at(i + 2) == "والسلام" => {
                i + 3
            }
            "صلي" if word_at(i + 1) == "الله" && self.bare(i + 2).starts_with("علي") => {
                i + 3 + usize::from(word_at(i + 3) == "وسلم")
            }
            "رضي" if word_at(i + 1) == "الله" => {
                i + 2 + usize::from(self.bare(i + 2).starts_with("عن"))
            }
            word if word_at(i + 1) == "الله" && !self.tokens.original(i).ends_with('ة') => {
                if !kept(word) {
                    return None;
                }
                i + 2 + usize::from(matches!(word_at(i + 2), "ورعاه" | "ورعاها" | "تعالي"))
            }
            _ => return None,
        };
        Some(end)
    }

    /// Names and places of several words: the token after the longest that begins here.
    #[inline]
    pub fn multiword(&self, i: usize) -> Option<(usize, Flags)> {
        let token = self.tokens.list.get(i)?;
        if !token.is(flag::PLACE_HEAD | flag::PROPER_HEAD) && !led_head(token) {
            return None;
        }
        let at = self.multiwords.binary_search_by_key(&i, |m| m.start).ok()?;
        Some((self.multiwords[at].end, self.multiwords[at].flags))
    }

    fn multiword_at(&self, i: usize) -> Option<Multiword> {
        if self.kind(i + 1) != Kind::Word {
            return None;
        }
        let second = self.tokens.folded(i + 1);
        if !self.lexicon.may_be_second(second) {
            return None;
        }
        let try_word = |first: &str| {
            self.lexicon
                .phrases(first, second)
                .find(|p| {
                    p.rest.iter().enumerate().all(|(k, w)| {
                        self.kind(i + 1 + k) == Kind::Word && self.tokens.folded(i + 1 + k) == w
                    })
                })
                .map(|p| Multiword {
                    start: i,
                    end: i + 1 + p.rest.len(),
                    flags: p.flags,
                })
        };
        let bare = self.bare(i);
        let mut unjoined = match self.joined(i) {
            Joined::None => bare,
            _ => &bare[2..],
        };
        let restored;
        if self.joined(i) == Joined::Lam && unjoined.starts_with('ل') {
            restored = format!("ا{unjoined}");
            unjoined = &restored;
        }
        // both are ends of the word: of one length they are the same
        try_word(unjoined)
            .or_else(|| {
                let stem = self.stem(i);
                (stem.len() != unjoined.len()).then(|| try_word(stem))?
            })
            // الشيخ زايد بن سالم: the man, not the city named after him
            .filter(|m| {
                m.flags & flag::PLACE == 0
                    || !(self.is(i, flag::HONORIFIC) && self.bare(m.end) == "بن")
            })
    }

    /// How well a word fits into a personal name: above zero it fits.
    #[inline]
    pub fn name_score(&self, i: usize) -> i32 {
        if self.conjunction(i) {
            -9
        } else {
            self.word_score(i)
        }
    }

    /// The same for the word behind a joined conjunction.
    #[inline]
    pub fn word_score(&self, i: usize) -> i32 {
        self.scores.get(i).map_or(-9, |&s| i32::from(s))
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one weight after another, each of its own"
    )]
    fn score_word(&self, i: usize) -> i32 {
        let Some(token) = self.tokens.list.get(i).filter(|t| t.kind == Kind::Word) else {
            return -9;
        };
        // what looks at the words around, or lists the word, is repeated in `asks_around`
        let word = self.bare(i);
        if word == "بان" && self.bare(i + 1) == "كي" {
            return 3;
        }
        let flags = token.flags;
        if token.joined != Joined::None || self.is_that(i) {
            return -9;
        }
        if word.len() <= 4
            && self.tokens.folded(i).chars().count() < 2
            && self.kind(i + 1) != Kind::Stop
        {
            return -9;
        }
        // محمد بن إبراهيم رحمه الله
        if asks_for_blessing(word) && self.blessing(i).is_some() {
            return -9;
        }
        // المعروف باسم
        if word == "باسم"
            && (i.saturating_sub(3)..i).any(|k| {
                matches!(
                    self.stem(k),
                    "معروف" | "معروفه" | "سابقا" | "يعرف" | "تعرف" | "ملقب"
                )
            })
        {
            return -9;
        }
        // المتحدث باسم الصحة, متدخلة باسم "الغاضبين"
        if word == "باسم"
            && i > 0
            && (matches!(self.stem(i - 1), "متحدث" | "متحدثه" | "ناطق" | "ناطقه")
                || self.kind(i - 1) == Kind::Word
                    && self.kind(i + 1) == Kind::Mark
                    && !self.is(i - 1, flag::NAME))
        {
            return -9;
        }
        // دراسة أشرف عليها باحثون
        if word == "اشرف" && matches!(self.bare(i + 1), "علي" | "عليها" | "عليه") {
            return -9;
        }
        // نعى المرحوم باسم النقابة
        if word == "باسم"
            && self.is(i + 1, flag::ORG | flag::PROPER_ORG)
            && self.tokens.list[i + 1].article
        {
            return -9;
        }
        if word == "باسم"
            && self.is(
                i + 1,
                flag::PLACE
                    | flag::ANY_ORG
                    | flag::PLACE_HEAD
                    | flag::PROPER_HEAD
                    | flag::TITLE
                    | flag::PEOPLE,
            )
        {
            return -1;
        }
        if flags & flag::SYLLABLE != 0 && flags & (flag::FUNCTION_WORD | flag::COMMON) == 0 {
            return 3;
        }
        if self.surnames.contains(word) {
            return 3;
        }
        if word == "علي" {
            return self.ali_score(i);
        }
        if self.tokens.tanwin(i) {
            return -3;
        }
        if self.tokens.unknown_noun(i) {
            let name = self.is(i + 1, flag::FAMILY)
                && self.word_score(i + 1) >= 0
                && !self.conjunction(i + 1)
                && !self.is(i + 1, flag::COMMON)
                && !self.tokens.original(i + 1).ends_with('ة');
            return if name { 2 } else { -3 };
        }
        // أم فهد, أبو أحمد, ابن حمد
        if matches!(word, "ام" | "ابو" | "ابي" | "ابا" | "ابن")
            && self.is(i + 1, flag::NAME)
            && !self.conjunction(i + 1)
            && self.joined(i + 1) == Joined::None
            && !self.is(i + 1, flag::FUNCTION_WORD)
            && !self.tokens.tanwin(i + 1)
        {
            return 3;
        }
        if word == "عبد"
            && self.kind(i + 1) == Kind::Word
            && (self.tokens.list[i + 1].article || self.is(i + 1, flag::PARTICLE))
        {
            return 3;
        }
        // حافظ قائد السبسي: words that are titles too, up to a surname with ال
        let family = self.is(i + 1, flag::FAMILY)
            && (self.word_score(i + 1) == 1 && self.is(i + 1, flag::GIVEN | flag::TITLE)
                || self.tokens.list[i + 1].article
                    && self.word_score(i + 1) >= 0
                    && (self.bounded(i + 2)
                        // فايز الأحمدي نائب رئيس الاتحاد
                        || self.is(i + 2, flag::TITLE) && !self.tokens.list[i + 2].article))
            // قال سلطان اللويحق،
            || self.flags(i + 1) == 0
                && self.tokens.list[i + 1].article
                && self.kind(i + 2) == Kind::Comma
                && i > 0
                && self.is(i - 1, flag::VERB);
        // الخبير الاقتصادي عماد الخطيب
        let family = family
            || self.is(i + 1, flag::FAMILY)
                && self.tokens.list[i + 1].article
                && self.tokens.list[i - usize::from(i > 0)].article
                && self.bounded(i + 2);
        // عماد بن صالح
        let son = self.bare(i + 1) == "بن" && self.is(i + 2, flag::NAME);
        if titled_given(token)
            && (self.word_score(i + 1) >= 2 || family)
            && !self.conjunction(i + 1)
            && i > 0
            && (self.is(i - 1, flag::TITLE | flag::PLACE | flag::DEMONYM)
                    && (self.word_score(i + 1) >= 3 || family)
                // ، أمين ماتي،
                || self.kind(i - 1) == Kind::Comma
                    && self.word_score(i + 1) >= 2
                    && self.kind(i + 2) == Kind::Comma
                || son
                // مجلس الإدارة | عماد زيدان, قال | مختار حداد: in front of a name and without ال no title
                || self.word_score(i + 1) >= 2
                    && self.is(i + 1, flag::NAME)
                    && !self.is(i + 1, flag::PLACE | flag::COUNTRY)
                    && !token.is(flag::HONORIFIC)
                    && (self.tokens.list[i - 1].article
                        || self.is(i - 1, flag::VERB)
                            && (!self.is(i - 1, flag::NOUN)
                                || self.conjunction(i - 1)
                                || self.layout.sentence_at(i).start + 1 == i))
                // ، عماد الحمامي،
                || family && self.kind(i - 1) == Kind::Comma && self.kind(i + 2) == Kind::Comma
                || family
                    && self.word_score(i + 1) <= 1
                    && (self.is(i - 1, flag::FINITE)
                        || self.tokens.list[i - 1].article
                        || self.is(i - 1, flag::NAME) && !self.is(i - 1, flag::COMMON)))
        {
            return 1;
        }
        // الوزير المختار ولد سالم
        if given_with_article(token)
            && matches!(self.bare(i + 1), "بن" | "ولد")
            && self.kind(i + 2) == Kind::Word
        {
            return 3;
        }
        // وزير الداخلية، الهادي مجدوب، إن
        if given_with_article(token)
            && i > 0
            && self.kind(i - 1) == Kind::Comma
            && self.tokens.list.get(i + 1).is_some_and(|t| {
                t.kind == Kind::Word && !t.conjunction && (t.flags == 0 || t.is(flag::NAME))
            })
            && self.word_score(i + 1) >= 0
            && self.bounded(i + 2)
        {
            return 3;
        }
        i32::from(lone_score(token, word, false))
    }

    /// علي is a name with ي between a title or a name and a name, else the preposition على, whose
    /// ى some newspapers write as ي.
    fn ali_score(&self, i: usize) -> i32 {
        if self.tokens.original(i).ends_with('ى') {
            return if self.ali_with_ya(i) && self.egyptian() {
                3
            } else {
                -9
            };
        }
        let certain = |k: usize| {
            self.is(k, flag::NAME)
                && !self.is(
                    k,
                    flag::AMBIGUOUS | flag::COMMON | flag::FUNCTION_WORD | flag::VERB | flag::PLACE,
                )
                && self.joined(k) == Joined::None
                && !self.conjunction(k)
        };
        let described = i > 1
            && self.tokens.list[i - 1].article
            && self.is(i - 1, flag::DEMONYM)
            && self.is(i - 2, flag::TITLE);
        let listed = i > 1
            && self.kind(i - 1) == Kind::Comma
            && (self.is(i - 2, flag::TITLE)
                || matches!(self.bare(i + 1), "ال" | "عبد")
                || certain(i + 1));
        let before = described
            || listed
            || i > 0
                && self.kind(i - 1) == Kind::Word
                && (self.is(i - 1, flag::TITLE) && self.bare(i - 1) != "مشرف"
                    || certain(i - 1)
                    || matches!(self.bare(i - 1), "بن" | "ابن" | "ال"));
        let distinguishes = *self.distinguishes_ya.get_or_init(|| {
            let text = self.tokens.text;
            ["على", "إلى", "الى"].iter().any(|w| text.contains(w))
                || !["إلي ", " الي ", "حتي "].iter().any(|w| text.contains(w))
        });
        let named = self.bare(i + 1) == "بن"
            || distinguishes
                && self.is(i + 1, flag::NAME | flag::PARTICLE)
                && !self.is(i + 1, flag::PLACE | flag::FUNCTION_WORD);
        // وذكر علي مهني، منسق; قال علي حسن إن
        let told = i > 0
            && self.is(i - 1, flag::FINITE)
            && self.is(i + 1, flag::NAME)
            && !self.tokens.list[i + 1].article
            && (distinguishes && self.kind(i + 2) == Kind::Comma
                || self.is(i - 1, flag::VERB)
                    && self.is(i + 1, flag::GIVEN)
                    && self.joined(i + 1) == Joined::None
                    && (self.bounded(i + 2) || self.is(i + 2, flag::TITLE)));
        // العقيد أحمد علي، : no preposition stands there; and none where the article writes them with ى
        let closing = i > 0
            && self.is(i - 1, flag::GIVEN)
            && self.joined(i - 1) == Joined::None
            && (distinguishes
                || self.kind(i + 1) != Kind::Word
                || self.is_that(i + 1)
                || self.is(i + 1, flag::FINITE) && !self.tokens.list[i + 1].article);
        let behind = told
            || closing
            || named
            || certain(i + 1) && !(i > 0 && self.is(i - 1, flag::VERB | flag::NOUN));
        if before || behind { 3 } else { -9 }
    }

    /// The run of name words that begins at a token: it begins with a word that is a name by
    /// itself; particles, a surname with ال and the syllables of East Asia only behind others.
    #[expect(
        clippy::too_many_lines,
        reason = "one walk, whose rules share its state"
    )]
    pub fn name_run(&self, start: usize, limit: usize) -> Option<Run> {
        // الأمم | المتحدة
        let inside = (1..=3).any(|n| {
            start >= n
                && self
                    .multiword(start - n)
                    .is_some_and(|(end, _)| end > start)
        });
        if inside || self.unnamed_at(start).is_some() {
            return None;
        }
        let list = &self.tokens.list;
        let mut end = start;
        let mut i = start;
        let mut introduced = false;
        let mut western = false;
        while i < limit && i - start < 9 {
            if i > start && self.joins_names(i) {
                i += 1;
                continue;
            }
            // جوليا نيوتون - بيشوب
            if self.kind(i) == Kind::Dash
                && i > start
                && self.name_score(i - 1) >= 2
                && self.name_score(i + 1) >= 2
                && i + 1 < limit
                && self.kind(i + 2) != Kind::Word
            {
                i += 1;
                continue;
            }
            // سالم عواد | خالص شكره
            if self.kind(i) != Kind::Word
                || i > start
                    && (self.own_words(i)
                        || most_of_all(self, i).is_some()
                        || given_to(self, i)
                        || self.overseer(i)
                        || stressing(self, i))
            {
                break;
            }
            let whole = i > start && self.whole_name(i);
            // سامي حمد | وأحمد سالم
            let joined = i == start
                && (self.word_score(i) >= 3
                    || self.conjunction(i)
                        && self.is(i, flag::GIVEN)
                        && self.word_score(i) >= 1
                        && self.name_score(i + 1) >= 2);
            let score = if whole {
                2
            } else if joined {
                self.word_score(i)
            } else {
                self.name_score(i)
            };
            let bare = self.bare(i);
            let free = whole || !self.conjunction(i) && self.joined(i) == Joined::None;
            // سالم حداد | صباح اليوم
            if matches!(bare, "صباح" | "مساء")
                && (self.is(i + 1, flag::TIME) || self.dated(i + 1))
                && self.kind(i + 1) == Kind::Word
            {
                break;
            }
            // جامعة الملك سعود | فتح باب القبول: whom a body is named after
            if i == start + 1
                && start > 1
                && self.is(start - 1, flag::HONORIFIC)
                && self.is(start - 2, flag::ANY_ORG | flag::PLACE_HEAD)
                && !self.is(start - 2, flag::TITLE)
                && !list[start - 2].article
                && !list[i].article
                && self.is(i, flag::COMMON | flag::AMBIGUOUS)
                && !self.is(i, flag::PARTICLE)
                && self.kind(i + 1) == Kind::Word
                && (list[i + 1].article || self.is(i + 1, flag::COMMON))
                && !self.is(i + 1, flag::NAME | flag::FUNCTION_WORD)
            {
                break;
            }
            // الأمير سلطان بن فهد | الأمير خالد
            if i > start + 1
                && list[i].article
                && self.is(i, flag::HONORIFIC)
                && self.is(i + 1, flag::GIVEN)
                && self.name_score(i + 1) >= 3
                && !list[i + 1].article
            {
                break;
            }
            // المحامي | الخميس الماضي
            if i == start
                && self.is(i, flag::TIME)
                && matches!(
                    self.stem(i + 1),
                    "ماضي" | "مقبل" | "جاري" | "قادم" | "فايت" | "فارط"
                )
            {
                break;
            }
            // لـ"عكاظ", الـ"شين بيت"
            if matches!(bare, "ل" | "ب" | "ك" | "و")
                || bare == "ال" && self.kind(i + 1) != Kind::Word
            {
                break;
            }
            // المدعي | فتح تحقيق: the object of the verb in front
            if i == start
                && i > 0
                && list[i - 1].article
                && self.is(i - 1, flag::TITLE)
                && self.is(i, flag::AMBIGUOUS | flag::COMMON | flag::VERB | flag::NOUN)
                && !self.bounded(i + 1)
                && self.name_score(i + 1) <= 0
                && !self.is(i + 1, flag::NAME)
                && !list[i + 1].article
                && i + 1 < limit
                // but الناشطة | زهرة قطيفة أن
                && !(self.is(i, flag::GIVEN)
                    && (self.sealed_name(i + 2) || self.unlisted_last(i, i + 1)))
            {
                break;
            }
            // but وليد حرب | إغلاق المصنع, سعاد منير | القرار: the second of two names seldom is a noun
            let behind_name = i >= start + 2
                // مدرب بوطداو سالم عواد | الأمانة
                && !(self.is(i - 1, flag::GIVEN) && self.word_score(i - 1) >= 3 && self.is(i, flag::FAMILY))
                || i == start + 1 && !(self.is(start, flag::GIVEN) && self.is(i, flag::NAME))
                || i == start + 1
                    && !self.is(i, flag::GIVEN)
                    && (action_noun(self.stem(i)) || deed(self.stem(i)));
            // الوزير | نجاح الدورة, سموه | عودة الرحلات: a name that is a noun, and what completes it
            // فيصل مبارك | تحسين ظروف العمل
            if (behind_name || i == start && i > 0 && self.is(i - 1, flag::VERB))
                && self.is(i, flag::AMBIGUOUS)
                && self.is(i, flag::COMMON)
                && free
                && !list[i].article
                && i + 2 < limit
                && self.is(i + 1, flag::COMMON)
                && !self.is(i + 1, flag::NAME | flag::TITLE | flag::FUNCTION_WORD)
                && !list[i + 1].definite()
                && !self.bounded(i + 1)
                && list[i + 2].article
                && !self.bounded(i + 2)
            {
                break;
            }
            if self.is(i, flag::AMBIGUOUS)
                && !self.is(i, flag::PLACE)
                && free
                && !list[i].article
                && (behind_name && !self.is(i - 1, flag::PARTICLE)
                    || i == start
                        && i > 0
                        && (list[i - 1].pronoun
                            || self.is(i - 1, flag::VERB)
                            || list[i - 1].article && self.is(i - 1, flag::TITLE)))
                && i + 1 < limit
                && list[i + 1].article
                && list[i + 1].joined == Joined::None
                && !list[i + 1].conjunction
                && (self.is(i + 1, flag::COMMON | flag::ANY_ORG | flag::PEOPLE)
                    || self.stem(i + 1).ends_with("ين"))
                && !self.is(
                    i + 1,
                    flag::NAME
                        | flag::TITLE
                        | flag::DEMONYM
                        | flag::PARTICLE
                        | flag::TIME
                        | flag::FUNCTION_WORD,
                )
            {
                break;
            }
            // النائبة | تشبث المرأة, سالم حداد | حرمان الأطفال: a noun that no table knows, and what completes it
            if i > 0
                && (i > start && !self.is(i - 1, flag::PARTICLE)
                    || i == start && list[i - 1].article)
                && self.completed(i)
                && i + 1 < limit
                && !self.unlisted_last(start, i)
            {
                break;
            }
            // التاجر أحمد: a last name with ال in front of a first name is whatever else it means
            if i == start
                && list[i].article
                && self.is(i, flag::FAMILY)
                && !self.is(i, flag::GIVEN)
                && self.is(i + 1, flag::GIVEN)
                && self.name_score(i + 1) >= 1
                && !list[i + 1].article
            {
                break;
            }
            // شهد ماثيو: a verb that is a name too, in front of a clear one
            if i == start
                && self.word_score(i) <= 2
                && self.is(i + 1, flag::GIVEN)
                && self.word_score(i + 1) >= 3
                && (self.is(i, flag::FINITE) && !self.only_i(i) || self.lexicon.perhaps_verb(bare))
                // but وزير الداخلية | يوسف سالم: a first name before it is a verb
                && !(self.is(i, flag::GIVEN)
                    && !self.is(i, flag::AMBIGUOUS)
                    && i > 0
                    && list[i - 1].article)
                && !(i > 0
                    && (self.is(i - 1, flag::TITLE)
                        || self.is(i - 1, flag::VERB)
                            && (!self.is(i - 1, flag::NOUN) || self.conjunction(i - 1))))
            {
                break;
            }
            if i == start {
                let feminine = || self.tokens.original(i).ends_with('ة');
                let accusative = || {
                    bare.ends_with('ا') && self.is(i, flag::COMMON) && !self.is(i, flag::NAME)
                        || self.is(i, flag::NOUN)
                            && (!self.bounded(i + 1) || i > 0 && self.is(i - 1, flag::POST))
                };
                let honoured = i > 0
                    && self.introduced(i)
                    && self.kind(i - 1) == Kind::Word
                    && !accusative()
                    && (self.is(i - 1, flag::HONORIFIC)
                        || self.introduced(i) && (self.is(i, flag::NAME) || score >= 0));
                let named = || {
                    self.is(i, flag::NAME)
                        || score >= 0
                        || self.name_score(i + 1) > 0
                        || self.name_score(i + 1) == 0 && list[i + 1].article
                        || self.bounded(i + 1)
                };
                let titled = honoured
                    && named()
                    && free
                    && (score >= -3 || feminine())
                    && !list[i].article
                    && !(list[i].pronoun && self.is(i, flag::COMMON | flag::NOUN | flag::VERB))
                    && (!self.is(i, flag::TITLE | flag::FINITE)
                        || self.is(i, flag::NAME)
                            && (self.bounded(i + 1)
                                || self.name_score(i + 1) > 0
                                || self.bounded(i + 2) && !self.is(i + 1, flag::COMMON)))
                    // ألقى الوزير | كلمة
                    && !(list[i - 1].article
                        && self.is(i, flag::MEDIUM | flag::DOCUMENT)
                        && self.is(i + 1, flag::VERB | flag::FINITE | flag::PREP | flag::REL))
                    && !self.is(i, flag::ANY_ORG | flag::PEOPLE)
                    && !self.tokens.tanwin(i);
                // المنصف المرزوقي: two names with ال behind a title
                let plain = |k: usize| {
                    self.tokens.list.get(k).is_some_and(|t| {
                        t.article
                            && t.joined == Joined::None
                            && !t.conjunction
                            && t.flags
                                & (flag::COMMON
                                    | flag::DEMONYM
                                    | flag::TITLE
                                    | flag::FUNCTION_WORD
                                    | flag::NOUN
                                    | flag::ANY_ORG)
                                == 0
                            && (t.flags & flag::NAME != 0 || t.flags == 0)
                    })
                };
                let led = || {
                    (1..=3)
                        .take_while(|&n| {
                            n <= i && self.kind(i - n) == Kind::Word && list[i - n].article
                        })
                        .any(|n| self.is(i - n, flag::TITLE))
                };
                // ، الجيلاني الهمامي،
                let apposed = || {
                    i > 0
                        && self.kind(i - 1) == Kind::Comma
                        && self.is(i, flag::GIVEN)
                        && self.bounded(i + 2)
                };
                // ووصف الجيلاني الهمامي
                let told = || {
                    i > 0
                        && self.is(i - 1, flag::VERB)
                        && self.is(i, flag::GIVEN)
                        && self.is(i + 1, flag::FAMILY)
                };
                // الصادق العياري
                let certain = || {
                    self.is(i, flag::GIVEN)
                        && !self.is(i, flag::AMBIGUOUS)
                        && self.is(i + 1, flag::FAMILY)
                };
                // رئيس المعهد للتنمية | الصادق العياري أن
                let closing = || {
                    i > 0
                        && list[i - 1].article
                        && self.is(i, flag::GIVEN)
                        && self.is(i + 1, flag::FAMILY)
                        && (self.is_that(i + 2) || self.kind(i + 2) == Kind::Comma)
                };
                western = plain(i)
                    && (plain(i + 1) && (apposed() || told() || certain() || closing() || led())
                        // السفير المغربي المكي كوان
                        || self.is(i, flag::GIVEN)
                            && self.is(i + 1, flag::FAMILY)
                            && self.name_score(i + 1) >= 3
                            && self.bounded(i + 2)
                            && led());
                let titled = titled || western;
                introduced = titled;
                if score <= 0 && !titled
                    || matches!(
                        bare,
                        "بن" | "دي" | "الله" | "الدين" | "دا" | "دل" | "دو" | "لو"
                    )
                {
                    break;
                }
            } else {
                let compound = matches!(bare, "الله" | "الدين") && free;
                let after_particle = matches!(
                    self.bare(i - 1),
                    "عبد" | "ابو" | "بن" | "ابن" | "ال" | "ابي" | "ابا" | "ام"
                ) && !self.is(i, flag::FUNCTION_WORD)
                    && score > -9
                    // مايك دي | ذعذاوي
                    || matches!(self.bare(i - 1), "دي" | "فان" | "فون" | "دا" | "دو" | "ديل")
                        && i >= start + 2
                        && free
                        && list[i].flags == 0
                    || self.descent(start, i);
                let next_fits = i + 1 < limit && self.name_score(i + 1) > 0;
                let inside = free
                    && next_fits
                    && self.is(i, flag::PARTICLE | flag::NAME)
                    && !self.is(i, flag::PREP | flag::REL | flag::THAT)
                    // سليم الحاج | ضضيق
                    || free
                        && i == start + 1
                        && i + 1 < limit
                        && bare == "الحاج"
                        && self.is(start, flag::GIVEN)
                        && list[i + 1].flags & !flag::NAME == 0
                        && self.name_score(i + 1) >= 0;
                // القحطاني | زيادة
                if i == start + 1
                    && list[start].article
                    && !list[i].article
                    && self.is(i, flag::COMMON)
                    && !self.bounded(i + 1)
                    && !self.is(i, flag::PARTICLE)
                    && !(titled_given(&list[i]) && score > 0)
                {
                    break;
                }
                // a surname with ال closes the name
                if list[i - 1].article
                    && !list[i].article
                    && !self.is(i - 1, flag::HONORIFIC)
                    && !compound
                    && !self.is(i, flag::PARTICLE)
                    && !matches!(self.bare(i - 1), "الله" | "الدين")
                    && !matches!(self.bare(i.saturating_sub(2)), "عبد")
                    && i - 1 > start
                {
                    break;
                }
                // روجرز ودايل إيفانز: two people
                if list[i].flags == 0
                    && bare.starts_with('و')
                    && self.is(i - 1, flag::FAMILY)
                    && !self.is(i - 1, flag::GIVEN)
                    && self.name_score(i + 1) >= 2
                {
                    break;
                }
                // قدم نولز | أندرسن: the last names of two people
                if i == start + 1
                    && i > 1
                    && self.is(start - 1, flag::FINITE)
                    && !self.is(start, flag::GIVEN)
                    && !self.is(i, flag::GIVEN)
                    && self.surnames.contains(self.bare(start))
                    && self.surnames.contains(bare)
                {
                    break;
                }
                // أحمد سالم | مطولا: the accusative of a participle
                if i >= start + 2
                    && list[i].flags == 0
                    && bare.starts_with('م')
                    && bare.ends_with('ا')
                {
                    break;
                }
                let part = score > 0
                    || compound
                    || after_particle
                    || inside
                    || self.last_behind(start, i, (score, free, introduced || western))
                    || self.unlisted_last(start, i)
                    || self.hemmed_in(start, i)
                    || i == start + 2 && self.bare(i - 1) == "الحاج" && list[i].flags == 0
                    || free && self.syllable(i);
                if !part {
                    break;
                }
            }
            i += 1;
            // a particle may not end a name, unless nothing could follow: مايكل فان
            let closes = i - start == 2
                && matches!(bare, "فان" | "دي" | "لو" | "دو")
                && (self.kind(i) != Kind::Word || self.name_score(i) <= 0);
            if closes
                || !self.is(i - 1, flag::PARTICLE)
                || self.is(i - 1, flag::SYLLABLE)
                || matches!(bare, "الله" | "الدين")
            {
                end = i;
            }
        }
        (end > start).then_some(Run { start, end })
    }

    /// `صفية بنت | انتهاه`, `محمد ولد | سيدي | المختار`: behind a word of descent stands a name,
    /// whatever else it may be, and behind سيد the name that it honours.
    fn descent(&self, start: usize, i: usize) -> bool {
        let of = |k: usize| {
            matches!(self.bare(k), "ولد" | "بنت") && (k > start || self.word_score(k + 1) > -9)
        };
        let name = |k: usize| {
            self.kind(k) == Kind::Word
                && !self.conjunction(k)
                && self.joined(k) == Joined::None
                && !self.is(k, flag::FUNCTION_WORD | flag::TIME)
        };
        i > start
            && name(i)
            && (of(i - 1)
                || i >= start + 2
                    && of(i - 2)
                    && matches!(self.bare(i - 1), "سيد" | "سيدي" | "الشيخ"))
    }

    /// A word that is no name by itself is the last one of the name that begins at `start`. No
    /// particle is joined to it where it is `free`; `led` tells that a title introduces the name.
    fn last_behind(&self, start: usize, i: usize, (score, free, led): (i32, bool, bool)) -> bool {
        let last = if self.list[i].article {
            self.last_with_article(start, i, (score, free, led))
        } else {
            self.last_without_article(start, i, free)
        };
        // محمد بن علي فقيه: whatever else the word may be
        let chained = || {
            free && self.is(i, flag::FAMILY)
                && !self.is(
                    i,
                    flag::FUNCTION_WORD | flag::VERB | flag::PLACE | flag::ANY_ORG | flag::TIME,
                )
                && ((start..i).any(|k| self.bare(k) == "بن")
                    || i >= start + 2 && self.is(start, flag::GIVEN) && self.is(i - 1, flag::GIVEN))
                && (self.bounded(i + 1)
                    // سامي ناصر القاضي | الهجوم
                    || self.tokens.list[i].article
                        && self.tokens.list[i + 1].article
                        && !self.is(i + 1, flag::NAME)
                        && !adjective_like(self.stem(i + 1))
                    || self.is(i + 1, flag::TITLE)
                        && !self.tokens.list[i + 1].article
                        && !self.is(i, flag::POST))
        };
        last || chained() || self.closing_word(start, i)
    }

    /// `تركي بن خالد | المشرف على المنتخب`: what somebody oversees follows, so it is no last name.
    fn overseer(&self, i: usize) -> bool {
        self.is(i, flag::POST)
            && self.tokens.list[i].article
            && self.is(i + 1, flag::PREP)
            && self.bare(i + 1) == "علي"
            && self.kind(i + 2) == Kind::Word
    }

    fn last_with_article(
        &self,
        start: usize,
        i: usize,
        (score, free, led): (i32, bool, bool),
    ) -> bool {
        let list = &self.tokens.list;
        let surname = !self.is(i, flag::TIME)
            && score > -9
            && (!list[i - 1].article
                || i == start + 1 && led
                || i == start + 2 && self.bare(start) == "عبد")
            && self.surname_behind(start, i, score, led);
        // محمد بن عبدالرحمن المخرج: a lone title that closes a name with بن
        let closing = || {
            i >= start + 3
                && free
                && self.is(i, flag::ROLE | flag::POST)
                && self.bare(i - 2) == "بن"
                && self.bounded(i + 1)
                && self.joined(i + 1) == Joined::None
                && self.bare(i + 1) != "في"
        };
        // الملك عبد الله الثاني, البابا فرنسيس الأول
        let numbered = || {
            free && start > 0
                && self.is(start - 1, flag::HONORIFIC | flag::POST)
                && (apposed::ORDINALS.contains(&self.stem(i))
                    || matches!(self.stem(i), "اول" | "عاشر" | "اولي" | "ثانيه"))
        };
        // أبو يحيى التونسي
        let kunya = || {
            i == start + 2
                && free
                && self.is(i, flag::DEMONYM)
                && matches!(self.bare(start), "ابو" | "ابي" | "ابا" | "ام")
        };
        // عضو المجلس كمال | البكلان
        let unlisted = || {
            (i == start + 1 || i == start + 2 && self.unlisted_last(start, i - 1))
                && free
                && list[i].flags == 0
                && !list[i].pronoun
                && !list[start].article
                && self.titled_first(start)
        };
        // نجيم بالضياف: a surname with بال, where the name ends
        let maghrebi = || {
            i == start + 1
                && list[i].joined == Joined::Ba
                && !list[i].conjunction
                && list[i].flags & (flag::NO_SURNAME | flag::COMMON) == 0
                && self.word_score(start) >= 2
                && !list[start].article
                && (self.is_that(i + 1) || matches!(self.kind(i + 1), Kind::Comma | Kind::Colon))
        };
        // الفنانة غالية المرشد: no office of a woman
        let man = || {
            i == start + 1
                && free
                && self.is(i, flag::MALE)
                && self.is(i, flag::ROLE | flag::POST)
                && !self.is(i, flag::FEMALE | flag::DEMONYM)
                && !list[start].article
                && self.is(start, flag::GIVEN)
                && self.is(start, flag::FEMALE)
                && !self.is(start, flag::MALE)
                && self.bounded(i + 1)
        };
        surname || closing() || numbered() || kunya() || maghrebi() || man() || unlisted()
    }

    /// A word with ال is a last name: one that only lists of last names have, or an unknown one.
    fn surname_behind(&self, start: usize, i: usize, score: i32, led: bool) -> bool {
        let list = &self.tokens.list;
        let closed =
            || self.kind(i + 1) != Kind::Word || self.is_that(i + 1) || self.bare(i + 1) == "عن";
        let family = (self.is(i, flag::FAMILY)
            || list[i].flags == 0 && self.bare(i).ends_with('ي')
            || !self.is(
                i,
                flag::TITLE
                    | flag::ANY_ORG
                    | flag::DEMONYM
                    | flag::PLACE
                    | flag::TIME
                    | flag::DOCUMENT
                    | flag::PEOPLE
                    | flag::NOUN,
            ) && closed())
            && self.is(i - 1, flag::GIVEN)
            && (self.bounded(i + 1)
                // أكد سمير النجار | توفر الأدوية: a listed last name behind a clear first one
                || self.is(i, flag::FAMILY)
                    && !self.is(i, flag::DEMONYM | flag::PLACE)
                    && (!self.is(i, flag::POST) || self.is(i + 1, flag::NOUN | flag::COMMON))
                    && self.word_score(i - 1) >= 3
                    && !list.get(i + 1).is_some_and(|t| t.article));
        // رونالدينيو | المنتقل إلى: a participle with what it governs
        let governs = || {
            !self.is(i, flag::NAME)
                && self.stem(i).starts_with('م')
                && (self.is(i + 1, flag::PREP) || self.joined(i + 1) != Joined::None)
                && !self.is_that(i + 1)
        };
        // خالد فؤاد | الخطوة: of last names with ة only those that a list has
        let thing =
            || i > start + 1 && !self.is(i, flag::NAME) && self.tokens.original(i).ends_with('ة');
        // افتتح سعود بن خالد | المعرض. : the object, where the clause is over
        let object = || {
            let next = self.kind(i + 1);
            self.is(i, flag::COMMON)
                && !self.is(i, flag::NAME)
                && (start..i).any(|k| self.bare(k) == "بن")
                && (matches!(next, Kind::Stop | Kind::Newline)
                    || next == Kind::Comma && self.conjunction(i + 2))
        };
        (score == 0 && !self.is(i, flag::COMMON) || family && score > -9)
            && (family || self.name_score(i - 1) >= 2 || i - start >= 2 || led)
            && !governs()
            && !thing()
            && !object()
    }

    fn last_without_article(&self, start: usize, i: usize, free: bool) -> bool {
        let list = &self.tokens.list;
        // a surname that is a place or a company elsewhere: نيل باير
        let elsewhere = || {
            self.is(i, flag::PROPER_ORG | flag::PLACE)
                && !self.is(i, flag::FUNCTION_WORD | flag::TITLE | flag::ORG)
                && (self.is(i - 1, flag::GIVEN)
                    || self.is(start, flag::GIVEN)
                        && list[i - 1].flags == 0
                        && !self.is(i, flag::PLACE))
                && self.name_score(i - 1) >= 1
                && i - start <= 2
        };
        // where a name surely ends
        let sealed = || self.kind(i + 1) == Kind::Comma || self.sealed_name(i + 1);
        // زهرة قطيفه أن: no pronoun of a word that no table knows
        let seemingly = |sealed: bool| {
            sealed
                && list[i].flags & !flag::NAME == 0
                && self.bare(i).ends_with('ه')
                && self.is(start, flag::GIVEN)
        };
        // the second word of a name that a boundary closes, common as it may be elsewhere: علي فتي
        let lone = || {
            i == start + 1
                && (!list[i].pronoun || self.ends_in_ta(i) || seemingly(sealed()))
                // زهرة كوبية أن
                && (!self.is(i, flag::DEMONYM) || sealed() && self.is(start, flag::GIVEN))
                && !self.is(
                    i,
                    flag::FUNCTION_WORD
                        | flag::ANY_ORG
                        | flag::PEOPLE
                        | flag::DOCUMENT
                        | flag::FINITE
                        | flag::TIME
                        | flag::ADV
                        | flag::QUANT
                        | flag::ATTITUDE
                        | flag::MEDIUM
                        | flag::PARTICIPLE,
                )
                && (self.is(start, flag::GIVEN) || self.word_score(start) >= 2)
                && !self.tokens.tanwin(i)
                && (self.is(i, flag::NAME)
                    && (self.is(start, flag::GIVEN) || self.bare(start) == "علي")
                    // الخبير علي فتي: which describes nobody definite
                    || self.is(i, flag::PERSON)
                        && !self.is(i, flag::TITLE)
                        && sealed()
                    // but وارن | صريحة في
                    || !self.is(i, flag::TITLE | flag::NOUN | flag::PERSON)
                        && (!self.tokens.unknown_noun(i) || sealed())
                        // أكد عواد | وصول 500 مقاتل
                        && (self.kind(i + 1) != Kind::Number || !self.is(i, flag::COMMON))
                        && (self.bounded(i + 1) || self.own_words(i + 1)))
        };
        // سعيد بن محمد مخايش، : what no table knows at the end of a long name
        let unlisted = || {
            list[i].flags == 0
                && i >= start + 2
                && self.is(start, flag::GIVEN)
                && self.is(i - 1, flag::GIVEN)
                && matches!(self.kind(i + 1), Kind::Comma | Kind::Colon)
        };
        free && (elsewhere() || lone() || unlisted())
    }

    /// A word that no table knows behind a first name is the last name: `المواطن سالم | قطيفة`.
    fn unlisted_last(&self, start: usize, i: usize) -> bool {
        let list = &self.tokens.list;
        let token = &list[i];
        // the first word of a place or body is none by itself
        if i <= start
            || start == 0
            || i > start + 3
            || token.flags & !(flag::PLACE_HEAD | flag::PROPER_HEAD) != 0
            || token.kind != Kind::Word
            || token.joined != Joined::None
            || token.conjunction
            || token.article
        {
            return false;
        }
        let (word, before) = (self.bare(i), start - 1);
        // عبد الفتاح | قطيفان
        let compound = usize::from(self.bare(start) == "عبد" && i > start + 1);
        // سالم أحمد | قطيفة
        let behind_names =
            (start + 1 + compound..i).all(|k| self.is(k, flag::GIVEN) && self.name_score(k) >= 1);
        let first = self.is(start, flag::GIVEN)
            || self.clear_name(start) && !self.ends_in_ta(i)
            || compound > 0;
        let unlisted = i <= start + 2 + compound
            && behind_names
            // نوفاك, بيتي: no pronoun behind a stem that no table knows
            && (!token.pronoun || self.ends_in_ta(i) || word.ends_with(['ك', 'ي']))
            && (i == start + 1 || !self.ends_in_ta(i))
            && first
            && self.word_score(start) >= 1
            && !self.tokens.tanwin(i)
            && !word.ends_with("ات")
            && !masdar_like(word)
            && !action_noun(word)
            && !(deed(word) && (self.completed(i) || self.word_score(start) < 3))
            && !arabic(word)
            && !accusative_participle(word);
        if !unlisted {
            return false;
        }
        let titled = self.titled_first(start);
        titled || self.is(before, flag::VERB) && self.word_score(start) >= 3 && !self.ends_in_ta(i)
    }

    /// A word that can be nothing but a last name where it stands: between a first name with its title
    /// and أن (`الغواص توم | دالي أنه`), or behind two names and in front of an office (`هارديب سينغ |
    /// بوري الرئيس`).
    fn hemmed_in(&self, start: usize, i: usize) -> bool {
        const OTHER: Flags = flag::FUNCTION_WORD
            | flag::TITLE
            | flag::TIME
            | flag::ADV
            | flag::QUANT
            | flag::PHRASE
            | flag::ANY_ORG
            | flag::PEOPLE
            | flag::DOCUMENT
            | flag::MEDIUM
            | flag::NOUN
            | flag::ATTITUDE
            | flag::DEMONYM;
        let list = &self.tokens.list;
        let token = &list[i];
        let word = self.bare(i);
        let free = token.kind == Kind::Word
            && token.joined == Joined::None
            && !token.conjunction
            && !token.article
            && !token.is(OTHER)
            && !word.ends_with(['ا', 'ه', 'م'])
            && !self.tokens.tanwin(i);
        if !free || i <= start {
            return false;
        }
        let office = || {
            list.get(i + 1)
                .is_some_and(|t| t.article && t.joined == Joined::None)
                && self.is(i + 1, flag::POST | flag::ROLE)
                && !self.is(i + 1, flag::PLURAL)
        };
        i == start + 1 && self.is_that(i + 1) && self.titled_first(start)
            || i == start + 2
                && (start..i).all(|k| self.name_score(k) >= 3)
                && !self.is(i, flag::FINITE | flag::COMMON)
                && !word.ends_with("ات")
                && office()
    }

    /// A first name behind a title, but for those who are known by one name: `الملك سلمان`.
    fn titled_first(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else {
            return false;
        };
        let crowned = matches!(
            self.stem(before),
            "ملك" | "ملكه" | "امير" | "اميره" | "سلطان" | "بابا"
        );
        (self.is(start, flag::GIVEN)
            || self.clear_name(start)
            || self.flags(start) == 0 && self.word_score(start) >= 2
            || self.bare(start) == "عبد")
            && self.word_score(start) >= 1
            && (self.is(before, flag::TITLE) && !crowned
                || self.tokens.list[before].article
                    && (before.saturating_sub(4)..before)
                        .rev()
                        .take_while(|&k| self.kind(k) == Kind::Word && !self.is(k, flag::FINITE))
                        .any(|k| self.is(k, flag::TITLE)))
    }

    /// Two or three words between a definite title and what follows a speaker's name, the last of which
    /// no table knows: a name, whatever its first word may be elsewhere (`سيرجي لافروف`, `تود ماكلاي`).
    pub fn sealed_in(&self, i: usize) -> Option<Run> {
        const OTHER: Flags = flag::FUNCTION_WORD
            | flag::COMMON
            | flag::TITLE
            | flag::NOUN
            | flag::ATTITUDE
            | flag::PEOPLE
            | flag::PERSON
            | flag::ANY_ORG
            | flag::DOCUMENT
            | flag::MEDIUM
            | flag::DEMONYM
            | flag::TIME
            | flag::ADV
            | flag::QUANT
            | flag::PHRASE;
        let list = &self.tokens.list;
        // قال | جوزيه مورينيو مدرب
        let behind_verb =
            i > 0 && self.is(i - 1, flag::VERB) && self.is(i - 1, flag::FINITE) && !list[i].article;
        let title = i > 0
            && list[i - 1].article
            && !list[i].article
            && (self.is(i - 1, flag::TITLE)
                || self.is(i - 1, flag::DEMONYM)
                    && (i.saturating_sub(4)..i - 1).any(|k| self.is(k, flag::TITLE)));
        if !title && !behind_verb {
            return None;
        }
        let end = (i..i + 4).find(|&k| {
            list.get(k).is_none_or(|t| {
                t.kind != Kind::Word
                    || t.is(OTHER)
                    || t.conjunction
                    || k > i && t.joined != Joined::None
            })
        })?;
        let closing = list.get(end - 1)?;
        (end >= i + 2
            && closing.flags & !(flag::NAME | flag::PLACE_HEAD | flag::PROPER_HEAD) == 0
            && !closing.pronoun
            && self.name_score(end - 1) >= 1
            && !deed_like(self.bare(end - 1))
            && (self.sealed_name(end)
                // السيد سيرجي سوبيانين، عمدة موسكو
                || self.kind(end) == Kind::Comma && self.is(i - 1, flag::HONORIFIC)
                || behind_verb && self.is(end, flag::TITLE) && !list[end].article
                || !behind_verb
                    && self.word_score(end - 1) >= 3
                    && (self.joined(end) == Joined::Ba || self.is(end, flag::PREP))))
        .then_some(Run { start: i, end })
    }

    /// What follows a speaker's name but no object: أن, a colon, في تصريح.
    fn sealed_name(&self, i: usize) -> bool {
        self.is_that(i)
            || self.kind(i) == Kind::Colon
            || self.own_words(i)
            || self.conjunction(i) && matches!(self.stem(i), "هو" | "هي")
            // but not في تصريحات النائب
            || self.bare(i) == "في"
                && self.is(i + 1, flag::MEDIUM)
                && (self.bounded(i + 2) || self.stem(i + 2).ends_with('ي'))
    }

    /// Written with ة, which no pronoun is.
    fn ends_in_ta(&self, i: usize) -> bool {
        self.tokens
            .original(i)
            .trim_end_matches(crate::text::is_sign)
            .ends_with('ة')
    }

    /// A syllable of East Asia behind another, or behind a name.
    fn syllable(&self, i: usize) -> bool {
        self.is(i, flag::SYLLABLE)
            && !self.is_that(i)
            && (self.is(i - 1, flag::SYLLABLE)
                || self.name_score(i - 1) >= 2 && !self.is(i, flag::THAT | flag::PRON))
    }

    /// أحد نواب تيريزا ماي: one of a group that belongs to somebody.
    pub fn one_of(&self, i: usize) -> bool {
        matches!(self.stem(i), "احد" | "احدي")
            && self.is(i + 1, flag::PLURAL | flag::PEOPLE)
            && !self.tokens.list[i + 1].definite()
    }

    /// The word is a verb only in the first person: أحمد.
    fn only_i(&self, i: usize) -> bool {
        let forms = self.lexicon.forms(self.tokens.list[i].entry);
        !forms.is_empty() && forms.iter().all(|f| f.person == 1)
    }

    /// Between a first name that a title or a verb of saying introduces and what closes the phrase,
    /// a word is the last name, whatever else it may be: `قال روبرت كان، `, `الدكتور منذر بالحاج علي أن`.
    fn closing_word(&self, start: usize, i: usize) -> bool {
        let list = &self.tokens.list;
        let token = &list[i];
        let introduced = start > 0
            && (self.is(start - 1, flag::TITLE | flag::DEMONYM | flag::PLACE)
                || self.is(start - 1, flag::VERB)
                    && (!self.is(start - 1, flag::NOUN) || self.conjunction(start - 1)));
        let first = (self.is(start, flag::GIVEN) && self.word_score(start) >= 1
            || self.bare(start) == "علي")
            && !list[start].article;
        let clear = first || self.clear_name(start);
        if i != start + 1 || !introduced || !clear {
            return false;
        }
        let paused = |k: usize| matches!(self.kind(k), Kind::Comma | Kind::Colon | Kind::Open);
        let closed = |k: usize| paused(k) || self.is_that(k) || self.kind(k) == Kind::Mark;
        // فيرون، كان،
        let verb = first
            && paused(i + 1)
            && token.joined == Joined::None
            && !token.article
            && !token.pronoun
            && (self.is(i, flag::FINITE)
                || !token.conjunction && self.is(i, flag::AUX) && self.is(i, flag::PLACE));
        // مهني، بابا، بيليتي
        let listed = (closed(i + 1)
            || self.is(i + 1, flag::TITLE | flag::REL) && !self.is(i + 1, flag::PLURAL))
            && token.joined == Joined::None
            && !token.conjunction
            && self.is(i, flag::NAME)
            && (!token.pronoun || self.bare(i).ends_with('ي') && self.is(i, flag::FAMILY))
            && !self.is(
                i,
                flag::FUNCTION_WORD
                    | flag::DEMONYM
                    | flag::TIME
                    | flag::ADV
                    | flag::ANY_ORG
                    | flag::PEOPLE
                    | flag::DOCUMENT
                    | flag::QUANT,
            );
        // بالحاج علي
        let maghrebi = first
            && token.joined == Joined::Ba
            && token.article
            && !token.conjunction
            && self.is(i, flag::NAME)
            && !self.is(i, flag::ANY_ORG | flag::PLACE | flag::TIME | flag::COMMON)
            && (closed(i + 1)
                || (self.is(i + 1, flag::GIVEN) || self.bare(i + 1) == "علي") && closed(i + 2));
        verb || listed || maghrebi
    }

    /// A first name whose first letter is no particle, behind a definite title: رئيس البعثة بتال العتيبي
    pub fn whole_given(&self, i: usize) -> bool {
        let list = &self.tokens.list;
        let known =
            flag::NO_SURNAME & !(flag::FINITE | flag::PARTICIPLE) | flag::COMMON | flag::PLACE_HEAD;
        list[i].joined == Joined::Ba
            && list[i].flags & known == 0
            && !list[i].article
            && i > 0
            && list[i - 1].article
            && self.is(i + 1, flag::FAMILY)
            && list[i + 1].article
            && list[i + 1].joined == Joined::None
            && !list[i + 1].conjunction
    }

    /// A word that is a name and nothing else.
    fn clear_name(&self, i: usize) -> bool {
        self.word_score(i) >= 3 && self.flags(i) & !flag::NAME == 0
    }

    /// A foreign surname whose first letter is no particle: بيتر فليشر المستشار, روبرت وورك،
    pub fn whole_name(&self, i: usize) -> bool {
        let token = &self.tokens.list[i];
        if !token.conjunction && (token.joined == Joined::None || token.article) {
            return false;
        }
        let stem_known = flag::NAME
            | flag::TITLE
            | flag::PERSON
            | flag::PEOPLE
            | flag::ANY_ORG
            | flag::PROPER_ORG
            | flag::PLACE
            | flag::DOCUMENT
            | flag::MEDIUM
            | flag::NOUN
            | flag::ATTITUDE
            | flag::FUNCTION_WORD
            | flag::TIME
            | flag::ADV
            | flag::QUANT
            | if token.conjunction && token.joined != Joined::None {
                0
            } else {
                flag::FINITE
            };
        let closed = matches!(
            self.kind(i + 1),
            Kind::Comma | Kind::Open | Kind::Mark | Kind::Colon
        ) || self.is_that(i + 1)
            // المضيف كريس والاس عن
            || token.flags == 0 && self.is(i + 1, flag::PREP)
            // but سالم | بجهود العمال
            || self.is(i + 1, flag::TITLE | flag::TIME)
                && !self.is(i + 1, flag::PLURAL)
                && token.flags & flag::COMMON == 0;
        // العميد يوسف كغرون على
        let behind_given = self.is(i - 1, flag::GIVEN)
            && self.word_score(i - 1) >= 1
            && i > 1
            && self.is(i - 2, flag::TITLE)
            && token.flags == 0
            && !token.pronoun
            && (token.joined == Joined::Kaf
                || token.joined == Joined::None && self.tokens.folded(i).starts_with('ف'));
        // السيد بارك بيونج سيوج،
        let syllables = self.is(i - 1, flag::SYLLABLE)
            && self.is(i.saturating_sub(2), flag::TITLE)
            && token.flags & stem_known & !flag::NAME == 0
            && self.flags(i + 1) & !flag::NAME == 0
            && self.kind(i + 1) == Kind::Word
            && self.bounded(i + 2);
        // السيناتور إليزابيث وارين إن; إليزابيث وارين، عضوة المجلس: one person, who holds one office
        let office = |k: usize| self.is(k, flag::TITLE) && !self.is(k, flag::PLURAL);
        let titled = token.conjunction
            && token.joined == Joined::None
            && token.flags & (stem_known | flag::COMMON) & !flag::NAME == 0
            && (self.kind(i + 1) == Kind::Comma
                && office(i + 2)
                && !self.tokens.list[i + 2].article
                && !self.conjunction(i + 2)
                || i > 1 && office(i - 2));
        // هارديب سينغ بوري, مايك دي واين
        let third = i > 1
            && (self.flags(i - 1) == 0 && self.name_score(i - 1) >= 2
                || matches!(self.bare(i - 1), "دي" | "فان" | "فون"))
            && self.name_score(i - 2) >= 2;
        (self.is(i - 1, flag::GIVEN) || self.clear_name(i - 1) || third)
            && self.word_score(i - 1) >= 1
            && (token.flags & stem_known == 0 && (third || self.word_score(i - 1) >= 3) || titled)
            && !token.pronoun
            && closed
            || syllables
            || behind_given
    }

    /// No further noun follows here: punctuation, a function word, a joined particle, a verb.
    pub fn bounded(&self, i: usize) -> bool {
        self.kind(i) != Kind::Word
            || self.conjunction(i)
            || self.joined(i) != Joined::None
            || self.is(
                i,
                flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::FINITE,
            )
    }

    /// A hyphen or the stop of an initial inside a name: جان-ايف, ب. فيصل.
    fn joins_names(&self, i: usize) -> bool {
        let list = &self.tokens.list;
        if !list[i].glued {
            return false;
        }
        match self.kind(i) {
            Kind::Dash => list
                .get(i + 1)
                .is_some_and(|t| t.glued && t.kind == Kind::Word),
            Kind::Stop => {
                self.tokens.folded(i - 1).chars().count() == 1 && self.kind(i + 1) == Kind::Word
            }
            _ => false,
        }
    }

    /// What a head word stands for.
    pub fn class_of(&self, i: usize) -> Class {
        let flags = self.flags(i);
        if let Some((_, of_phrase)) = self.multiword(i) {
            return if of_phrase & flag::PLACE != 0 {
                Class::Place
            } else {
                Class::Organisation
            };
        }
        // المحامي is one: the plural without ن takes no ال
        let one = || {
            let stem = self.stem(i);
            self.tokens.list.get(i).is_some_and(|t| t.article)
                && stem.ends_with('ي')
                && self
                    .lexicon
                    .get(&format!("{stem}ن"))
                    .is_some_and(|e| self.lexicon.flags(e) & flag::PEOPLE != 0)
        };
        if flags & flag::PEOPLE != 0 && flags & flag::ORG == 0 && !one() {
            return Class::People;
        }
        // دولة فلسطين
        if flags & flag::HONORIFIC != 0 && self.is(i + 1, flag::PLACE) && self.stem(i) == "دوله"
        {
            return Class::Place;
        }
        if flags & (flag::PERSON | flag::TITLE) != 0 || self.defender(i) {
            return Class::Person;
        }
        if flags & (flag::ANY_ORG | flag::PROPER_ORG) != 0 {
            return Class::Organisation;
        }
        if flags & flag::DOCUMENT != 0 {
            return Class::Document;
        }
        // تونس is a first name only in front of a last name
        let state = flags & flag::COUNTRY != 0 && self.name_score(i + 1) <= 0;
        if flags & flag::PLACE != 0 && (flags & flag::GIVEN == 0 || state) {
            return Class::Place;
        }
        if self.name_score(i) > 0 {
            return Class::Person;
        }
        let definite = self.tokens.list.get(i).is_some_and(|t| t.article);
        let stem = self.stem(i);
        // محضرو المختبرات: a sound plural that another noun completes
        let construct = !definite
            && flags & !(flag::COMMON | flag::FINITE) == 0
            && stem.starts_with('م')
            && stem.ends_with('و')
            && stem.len() >= 8
            && self
                .tokens
                .list
                .get(i + 1)
                .is_some_and(|t| t.article && !t.conjunction);
        // الروسيون, الزائرون; الزوجان
        if construct
            || flags & flag::DEMONYM != 0 && stem.ends_with("ون")
            || definite && stem.len() > 8 && stem.ends_with("ون")
            || definite
                && stem.strip_suffix("ان").is_some_and(|one| {
                    self.lexicon
                        .get(one)
                        .is_some_and(|e| self.lexicon.flags(e) & (flag::TITLE | flag::PERSON) != 0)
                })
                && self.lexicon.get(stem).is_none()
        {
            return Class::People;
        }
        Class::Other
    }

    /// Reads the noun phrase that begins at a token, up to a limit; with `object`, a definite
    /// phrase may also end before a definite noun of action (`نفت الوزارة | الاتهامات`).
    pub fn noun_phrase(&self, start: usize, limit: usize, object: bool) -> Option<Phrase> {
        self.read_phrase(start, limit, object, false)
    }

    /// The same, but of two people joined by و only the first.
    pub fn one_phrase(&self, start: usize, limit: usize) -> Option<Phrase> {
        self.read_phrase(start, limit, true, true)
    }

    fn read_phrase(
        &self,
        start: usize,
        limit: usize,
        object: bool,
        single: bool,
    ) -> Option<Phrase> {
        if start >= limit || !self.may_begin(start) {
            return None;
        }
        if let Some(each) = self.each_of(start, limit, object) {
            return Some(each);
        }
        let mut reader = Reader {
            doc: self,
            limit,
            object,
            single,
            runs: Short::default(),
            class: self.class_of(start),
            head: start,
            definite: false,
            end: start,
            office: None,
        };
        reader.read(start);
        if reader.end == start {
            return None;
        }
        if reader
            .office
            .is_some_and(|n| reader.runs.iter().count() > n)
        {
            reader.class = Class::People;
        }
        reader.bridge();
        let end = reader.end;
        let class = reader.class;
        let name = reader.names_joined().or_else(|| reader.choose_name(start));
        // مدينة الملك فهد الطبية: the thing that is named after him
        let after_whom = reader.runs.iter().any(|n| {
            n.start >= start + 2
                && self.is(n.start - 1, flag::HONORIFIC)
                && self.after_whom(n.start - 2)
        });
        let (class, name) = match class {
            Class::Other if after_whom => (Class::Organisation, None),
            Class::Other if name.is_some_and(|n| self.name_score(n.start) > 0) => {
                (Class::Person, name)
            }
            class => (class, name),
        };
        // شاهد عيان يدعى محمود
        let called = self
            .called(end, limit)
            .filter(|_| class == Class::Person && name.is_none());
        let name = name.or(called);
        let behind = called.map_or(end, |run| run.end);
        let mut after = self.blessing(behind).unwrap_or(behind);
        if self.kind(after) == Kind::Open && (after == behind || self.blessing(after + 1).is_some())
        {
            after = self.after_bracket(after).unwrap_or(after);
        }
        Some(Phrase {
            run: Run { start, end },
            class,
            name,
            after,
        })
    }

    /// `نعى الأزهر | الشيخ سعيد الطنطاوي`: behind a verb and a body in one word, somebody else
    /// with title and name.
    pub fn titled_other(&self, body: usize, i: usize) -> bool {
        i == body + 1
            && body > 0
            && self.is(body - 1, flag::VERB)
            && self.tokens.list[body].article
            && self.tokens.list[i].article
            && self.is(i, flag::TITLE)
            && self.name_score(i + 1) >= 2
    }

    /// `كل من علي سالم وسامي حمد`, `كل من الأردن ومصر`: all those named behind it.
    fn each_of(&self, start: usize, limit: usize, object: bool) -> Option<Phrase> {
        if !matches!(self.stem(start), "كل" | "كلا") || self.bare(start + 1) != "من" {
            return None;
        }
        let named = |k: usize| self.word_score(k) > 0 || self.class_of(k) != Class::Other;
        if !named(start + 2) {
            return None;
        }
        let mut all = self.noun_phrase(start + 2, limit, object)?;
        let first = all.class;
        let mut end = all.run.end;
        while end < limit && self.conjunction(end) && named(end) {
            let named = self.name_run(end, limit).map(|run| (run.end, run.end));
            let next = self.noun_phrase(end, limit, object);
            let next = next.map(|p| (p.run.end, p.after)).max(named);
            let Some((close, after)) = next else { break };
            (end, all.after) = (close, after);
        }
        all.run.end = end;
        let several = (start + 3..end).any(|k| self.conjunction(k));
        if several && matches!(first, Class::Person | Class::People) {
            all.class = Class::People;
            all.name = None;
        }
        all.run.start = start;
        Some(all)
    }

    /// A word that no table knows, and a common noun with ال that completes it, no apposition.
    fn completed(&self, i: usize) -> bool {
        let (token, next) = (&self.tokens.list[i], &self.tokens.list[i + 1]);
        token.flags == 0
            && token.joined == Joined::None
            && !token.definite()
            && !token.conjunction
            && next.article
            && next.joined == Joined::None
            && !next.conjunction
            && next.is(flag::COMMON)
            && (!next.is(flag::TITLE) || next.is(flag::PLURAL))
            && !next.is(flag::NAME | flag::DEMONYM | flag::FUNCTION_WORD | flag::TIME | flag::ADV)
            && !matches!(self.kind(i + 2), Kind::Comma | Kind::Colon)
            && !self.is_that(i + 2)
    }

    /// An honorific or a rank stands in front, or the second word of a rank: `الملازم أول | سالم`.
    pub fn introduced(&self, i: usize) -> bool {
        i > 0 && self.is(i - 1, flag::HONORIFIC | flag::RANK) || i > 1 && self.of_rank(i - 1)
    }

    /// `الفريق | أول`, `الملازم | ثاني`; not الفريق أول من أمس.
    fn of_rank(&self, i: usize) -> bool {
        matches!(self.bare(i), "اول" | "ثاني" | "ثان")
            && self.is(i - 1, flag::RANK)
            && self.bare(i + 1) != "من"
    }

    /// A thing that may be named after somebody: `مدينة الملك فهد`, `كرسي الشيخ سالم`.
    pub fn after_whom(&self, i: usize) -> bool {
        let no_thing = flag::TITLE
            | flag::PERSON
            | flag::PEOPLE
            | flag::KIN
            | flag::FUNCTION_WORD
            | flag::FINITE
            | flag::NAME;
        self.kind(i) == Kind::Word
            && (self.is(i, flag::COMMON | flag::ANY_ORG)
                || self.flags(i) == 0 && self.word_score(i) < 0)
            && !self.is(i, no_thing)
            && !self.tokens.list[i].definite()
    }

    /// The name that a verb of calling gives somebody: `يدعى | محمود`, `واسمها | هدى`.
    fn called(&self, at: usize, limit: usize) -> Option<Run> {
        // أحد الناجين، ويدعى كمال
        let at = at + usize::from(self.kind(at) == Kind::Comma && self.conjunction(at + 1));
        self.is(at, flag::CALLING)
            .then(|| self.name_run(at + 1, limit))
            .flatten()
    }

    /// The token after a bracket of at most 12 tokens.
    pub fn after_bracket(&self, open: usize) -> Option<usize> {
        (open + 1..(open + 14).min(self.tokens.list.len()))
            .find(|&k| self.kind(k) == Kind::Close)
            .map(|k| k + 1)
    }

    /// الشهر الماضي, الأسبوع المقبل: when something was
    pub fn dated(&self, i: usize) -> bool {
        let list = &self.tokens.list;
        list[i].article
            && list.get(i + 1).is_some_and(|t| t.article)
            && matches!(
                self.stem(i),
                "شهر"
                    | "اسبوع"
                    | "عام"
                    | "سنه"
                    | "يوم"
                    | "ليله"
                    | "صيف"
                    | "شتاء"
                    | "خريف"
                    | "ربيع"
            )
            && matches!(
                self.stem(i + 1),
                "ماضي"
                    | "ماضيه"
                    | "مقبل"
                    | "مقبله"
                    | "جاري"
                    | "جاريه"
                    | "حالي"
                    | "قادم"
                    | "قادمه"
                    | "منصرم"
                    | "فايت"
                    | "فارط"
                    | "منقضي"
            )
    }

    /// The end of a share with the head of whom it is of: 70 في المائة من الناخبين, 13 منهم,
    /// 20 بالمائة, 38%.
    fn share(&self, i: usize) -> Option<usize> {
        let written = |k: usize| {
            self.tokens
                .list
                .get(k)
                .is_some_and(|t| t.kind == Kind::Other)
                && matches!(self.tokens.original(k), "%" | "٪")
        };
        let percent = if matches!(self.bare(i + 1), "بالمايه" | "بالميه") || written(i + 1)
        {
            i + 2
        } else if self.bare(i + 1) == "في"
            && matches!(self.bare(i + 2), "المايه" | "الميه" | "المئه")
            && matches!(self.bare(i + 3), "من" | "منهم" | "منهن")
        {
            i + 3
        } else if matches!(self.bare(i + 1), "منهم" | "منهن") {
            i + 1
        } else {
            return None;
        };
        Some(match self.bare(percent) {
            "من" if self.kind(percent + 1) == Kind::Word => percent + 2,
            "منهم" | "منهن" => percent + 1,
            _ => percent,
        })
    }

    /// A noun phrase may begin with this token.
    pub fn may_begin(&self, i: usize) -> bool {
        match self.kind(i) {
            Kind::Word => {}
            Kind::Mark => return self.layout.opened_by(i).is_some(),
            // 13 منهم, 20 بالمائة من التلاميذ
            Kind::Number => {
                return self.share(i).is_some() || self.is(i + 1, flag::PEOPLE | flag::PERSON);
            }
            _ => return false,
        }
        let flags = self.flags(i);
        // توجيها أم تقليدا
        if self.bare(i) == "ام" && self.tokens.tanwin(i + 1) {
            return false;
        }
        if self.bare(i) == "علي" && self.name_score(i) > 0 {
            return true;
        }
        if flags
            & (flag::PREP
                | flag::REL
                | flag::THAT
                | flag::NEG
                | flag::AUX
                | flag::CLAUSE
                | flag::PRON
                | flag::PHRASE
                | flag::TIME)
            != 0
            && flags & (flag::TITLE | flag::GIVEN) == 0
        {
            return false;
        }
        // a verb that opens its clause is read as one: نفى, طلب
        if flags & flag::FINITE != 0
            && flags & (flag::TITLE | flag::NAME | flag::ORG | flag::DOCUMENT) == 0
            && !self.tokens.list[i].article
            && (self.conjunction(i)
                || i == 0
                || self.layout.sentence_at(i).start == i
                || self.kind(i - 1) != Kind::Word)
        {
            return false;
        }
        if flags & flag::FUNCTION != 0 && flags & (flag::QUANT | flag::TITLE | flag::DEM) == 0 {
            return false;
        }
        !(flags & flag::FINITE != 0
            && flags
                & (flag::NAME
                    | flag::TITLE
                    | flag::DOCUMENT
                    | flag::NOUN
                    | flag::ORG
                    | flag::PERSON)
                == 0
            && !self.tokens.list[i].article)
    }
}

/// A name with ال may begin behind ل or ب: `للأمم المتحدة`.
fn led_head(token: &Token) -> bool {
    token.article && matches!(token.joined, Joined::Lam | Joined::Ba)
}

/// The score of a word in which the words around it count.
pub const AROUND: i8 = i8::MIN;

/// How well a word fits into a personal name, as far as that shows in itself.
pub fn own_score(token: &Token, word: &str, tanwin: bool) -> i8 {
    if asks_around(token, word) {
        AROUND
    } else if token.joined != Joined::None {
        -9
    } else {
        lone_score(token, word, tanwin)
    }
}

fn asks_around(token: &Token, word: &str) -> bool {
    matches!(
        word,
        "بان" | "باسم" | "اشرف" | "علي" | "ام" | "ابو" | "ابي" | "ابا" | "ابن" | "عبد"
    ) || asks_for_blessing(word)
        || token.is(flag::THAT)
        || word.chars().nth(1).is_none()
        || titled_given(token)
        || given_with_article(token)
}

/// Words that `Doc::blessing` may begin with.
fn asks_for_blessing(word: &str) -> bool {
    matches!(
        word,
        "تعالي"
            | "سبحانه"
            | "عز"
            | "جل"
            | "صلي"
            | "رضي"
            | "رحمه"
            | "رحمها"
            | "حفظه"
            | "حفظها"
    )
}

/// الهادي, الصادق: a given name with ال that is a common word too.
fn given_with_article(token: &Token) -> bool {
    token.article
        && token.is(flag::GIVEN)
        && token.is(flag::AMBIGUOUS)
        && !token.is(flag::TITLE | flag::FUNCTION_WORD | flag::COMMON)
}

/// A title that is a given name too, in front of a name: شيخة حسينة واجد.
fn titled_given(token: &Token) -> bool {
    let other = flag::PARTICLE | flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::QUANT;
    token.is(flag::TITLE)
        && token.is(flag::GIVEN)
        && !token.is(other)
        && !token.article
        && !token.pronoun
}

/// The score where the words around a word say nothing.
fn lone_score(token: &Token, word: &str, tanwin: bool) -> i8 {
    let flags = token.flags;
    if flags & flag::SYLLABLE != 0 && flags & (flag::FUNCTION_WORD | flag::COMMON) == 0 {
        return 3;
    }
    if tanwin {
        return -3;
    }
    if flags & flag::PARTICLE != 0 {
        return if matches!(word, "لا" | "لو" | "ام" | "ذو" | "فان" | "الله" | "الدين")
        {
            -1
        } else {
            2
        };
    }
    if flags & (flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::QUANT) != 0 {
        return if flags & flag::NAME != 0 && flags & (flag::PREP | flag::THAT | flag::REL) == 0 {
            0
        } else {
            -9
        };
    }
    if flags & flag::NAME != 0 {
        if token.pronoun {
            return -1;
        }
        if flags
            & (flag::TITLE
                | flag::ORG
                | flag::DOCUMENT
                | flag::MEDIUM
                | flag::PEOPLE
                | flag::PERSON)
            != 0
        {
            return -1;
        }
        let doubtful = flags & (flag::AMBIGUOUS | flag::COMMON | flag::VERB | flag::DEMONYM) != 0;
        return if token.article {
            i8::from(!doubtful && flags & flag::PLACE == 0)
        } else if doubtful {
            1
        } else {
            3
        };
    }
    if flags
        & (flag::TITLE
            | flag::COMMON
            | flag::VERB
            | flag::ANY_ORG
            | flag::PROPER_ORG
            | flag::PLACE
            | flag::DOCUMENT
            | flag::MEDIUM
            | flag::PEOPLE
            | flag::PERSON
            | flag::ATTITUDE)
        != 0
    {
        return -3;
    }
    if flags & flag::DEMONYM != 0 {
        return -2;
    }
    if token.pronoun {
        return -1;
    }
    if word.is_ascii() {
        return -1;
    }
    if masdar_like(word)
        || flags & flag::FINITE != 0
        || arabic(word)
        || accusative_participle(word) && !clearly_foreign(word)
    {
        return -2;
    }
    let common_shape = word.len() > 8
        && (word.ends_with("ات")
            || word.ends_with("يه")
            || word.ends_with("ون")
            || word.ends_with("تين"));
    // نفطية, بكونهامنتسبة
    let nisba = word.len() > 8 && word.ends_with("يه");
    match (token.article, common_shape) {
        (true, true) => -2,
        _ if nisba => -2,
        (true, false) | (false, true) => 0,
        // ليو, إلسا: three letters show less, and so does what looks like ال
        (false, false) if word.len() <= 6 || word.starts_with("ال") => {
            2 + i8::from(clearly_foreign(word))
        }
        (false, false) => match foreign(word) {
            CLEARLY.. => 3,
            ..RATHER_NOT => 0,
            _ => 2,
        },
    }
}

/// The letters of a word, as far as they fit, and how many there are up to one more.
fn letters<const N: usize>(word: &str) -> ([char; N], usize) {
    let mut letters = ['\0'; N];
    let mut count = 0;
    for c in word.chars().take(N + 1) {
        if let Some(letter) = letters.get_mut(count) {
            *letter = c;
        }
        count += 1;
    }
    (letters, count)
}

/// The shape of a verbal noun of the patterns VII, VIII and X: انفعال, افتعال, استفعال.
pub fn masdar_like(word: &str) -> bool {
    if !word.starts_with('ا') {
        return false;
    }
    let (letters, count) = letters::<7>(word);
    matches!(
        letters.get(..count).unwrap_or_default(),
        ['ا', 'ن', _, _, 'ا', _] | ['ا', _, 'ت', _, 'ا', _] | ['ا', 'س', 'ت', _, _, 'ا', _]
    )
}

/// A word that no table knows has a shape of Arabic nouns and verbs: تعيين, تصاعد, منافذ, يغير.
pub fn arabic(word: &str) -> bool {
    let (letters, count) = letters::<7>(word);
    let long = |c: char| matches!(c, 'ا' | 'و' | 'ي');
    match *letters.get(..count).unwrap_or_default() {
        ['ت', second, _, 'ي', _] | ['ي', second, _, _, ..] => !long(second),
        ['ت' | 'م', _, 'ا', _, last] => !long(last),
        _ => false,
    }
}

/// The shape of a participle in the accusative: منخرطا, معدلا; not مارتا.
fn accusative_participle(word: &str) -> bool {
    let (letters, count) = letters::<5>(word);
    let long = matches!(letters[1], 'ا' | 'و' | 'ي');
    word.ends_with('ا') && letters[0] == 'م' && count >= 5 && !long
}

/// The shape of a noun of action with ة: حماية, مكافحة.
fn deed(stem: &str) -> bool {
    let (letters, count) = letters::<6>(stem);
    let long = matches!(letters, ['م', _, 'ا', _, _, 'ه']);
    count == 6 && long || count == 5 && letters[2] == 'ا' && letters[4] == 'ه'
}

/// The shape of a noun of action: تفعيل, تأكيد, تفعل, افتعال, استفعال.
fn action_noun(stem: &str) -> bool {
    let (letters, count) = letters::<5>(stem);
    let hamza = count == 5 && matches!(letters, ['ت', 'ا', _, 'ي', _]);
    let second = matches!(&letters[..count.min(4)], ['ت', second, _, _] if *second != 'ا');
    let alef = count > 4 && stem.starts_with('ا') && stem.chars().rev().nth(1) == Some('ا');
    hamza || second || alef
}

/// The shape of a noun of action of any pattern that shows one.
pub fn deed_like(stem: &str) -> bool {
    masdar_like(stem) || action_noun(stem) || deed(stem)
}

/// The shape of an adjective: نسبة, a feminine or plural ending, فاعل, فعيل, أفعل, مفعول.
pub fn adjective_like(stem: &str) -> bool {
    // تعاون, تهاون: no plural
    if stem.starts_with('ت') && stem.ends_with("ون") && stem.len() <= 10 {
        return false;
    }
    if stem.ends_with(['ي', 'ه'])
        || stem.ends_with("ون")
        || stem.ends_with("ين")
        || stem.ends_with("ات")
        || stem.starts_with('م')
    {
        return true;
    }
    if action_noun(stem) {
        return false;
    }
    let (letters, count) = letters::<4>(stem);
    let long = count > 4;
    let letters = &letters[..count.min(4)];
    match letters {
        _ if long => true,
        [_, 'ا', _]
        | [_, 'ا', _, _]
        | ['ا', _, _, _]
        | [_, _, 'ي', _]
        | [_, _, 'ي']
        | ['ا', _, _] => true,
        _ => false,
    }
}

/// `حزب | تواصل`, `قناة | نحن`: behind a body that has a name of its own, a verb or a noun of action is it
/// where the phrase ends.
fn named_so(doc: &Doc<'_>, i: usize) -> bool {
    let (token, head) = (&doc.tokens.list[i], &doc.tokens.list[i - 1]);
    token.is(flag::FINITE | flag::NOUN | flag::VERB)
        && matches!(
            doc.bare(i - 1),
            "حزب"
                | "حركه"
                | "تيار"
                | "قناه"
                | "جريده"
                | "صحيفه"
                | "مجله"
                | "اذاعه"
                | "موقع"
                | "شبكه"
                | "جمعيه"
                | "تحالف"
        )
        && matches!(head.joined, Joined::None | Joined::Lam | Joined::Ba)
        && token.flags & flag::FUNCTION_WORD == 0
        && !token.definite()
        && token.joined == Joined::None
        && !token.conjunction
        && (doc.bounded(i + 1) || doc.name_score(i + 1) >= 2)
}

/// `الباحثون في | علم الوراثة`: what somebody knows about.
fn field(doc: &Doc<'_>, i: usize) -> bool {
    matches!(
        doc.stem(i),
        "علم"
            | "علوم"
            | "مجال"
            | "شوون"
            | "شيون"
            | "قضايا"
            | "طب"
            | "هندسه"
            | "جراحه"
            | "امراض"
    ) && !doc.tokens.list[i].definite()
        && doc
            .tokens
            .list
            .get(i + 1)
            .is_some_and(|t| t.kind == Kind::Word && !t.conjunction)
}

/// What completes a body, or an office with its field, is the noun of action that is spelt like a
/// verb: `معهد | علم الأوبئة`, `أستاذ | علم النفس`.
#[inline]
pub fn completes(doc: &Doc<'_>, i: usize) -> bool {
    doc.is(i, flag::FINITE) && !doc.is(i, flag::NAME) && completing(doc, i)
}

fn completing(doc: &Doc<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).map(|k| &doc.tokens.list[k]) else {
        return false;
    };
    let (token, next) = (&doc.tokens.list[i], &doc.tokens.list[i + 1]);
    let word = doc.bare(i);
    let body = before.is(flag::ANY_ORG) && !before.is(flag::TITLE | flag::DOCUMENT);
    before.kind == Kind::Word
        && !before.definite()
        && (body || before.is(flag::TITLE) && field(doc, i))
        && token.joined == Joined::None
        && !token.definite()
        && next.article
        && next.joined == Joined::None
        && !next.conjunction
        && !next.is(flag::REL)
        && (word.len() == 6 || action_noun(word))
        && !word.starts_with(['ي', 'ن', 'ا'])
}

/// التابع | للأمم المتحدة, المكلفة | بالملف
fn governs(doc: &Doc<'_>, i: usize) -> bool {
    match doc.joined(i) {
        Joined::Lam => matches!(
            doc.stem(i - 1),
            "تابع" | "تابعه" | "مالك" | "مالكه" | "منظم" | "منظمه" | "ممثل" | "ممثله"
        ),
        Joined::Ba => {
            let stem = doc.stem(i - 1);
            let one = ["ين", "ون", "ات", "ه"]
                .iter()
                .find_map(|end| stem.strip_suffix(end))
                .unwrap_or(stem);
            matches!(one, "مختص" | "مهتم" | "مكلف" | "معني" | "خاص")
        }
        _ => false,
    }
}

/// `الراغبين | في المشاركة`, `المتضررين | من السيول`: a participle of people and the preposition that it governs.
fn takes(doc: &Doc<'_>, i: usize) -> bool {
    let stem = doc.stem(i - 1);
    let one = || {
        ["ين", "ون", "ات"]
            .iter()
            .find_map(|end| stem.strip_suffix(end))
    };
    doc.tokens.list[i - 1].article
        && one().is_some_and(|one| match doc.bare(i) {
            "في" => matches!(
                one,
                "راغب"
                    | "مشكك"
                    | "مشترك"
                    | "متورط"
                    | "متسبب"
                    | "مقيم"
                    | "متواجد"
                    | "عامل"
                    | "متخصص"
                    | "ساكن"
                    | "قاطن"
                    | "متحكم"
                    | "ملتحق"
                    | "منضوي"
            ),
            "من" => matches!(
                one,
                "متضرر"
                    | "مستفيد"
                    | "عائد"
                    | "عايد"
                    | "قادم"
                    | "ناج"
                    | "متخرج"
                    | "محروم"
                    | "خائف"
                    | "خايف"
            ),
            "عن" => matches!(one, "باحث" | "عاطل" | "متخلف" | "مدافع" | "منقطع" | "خارج"),
            "علي" => matches!(one, "حاصل" | "مقبل" | "معترض" | "محتج" | "متردد"),
            "الي" => matches!(one, "منتسب" | "منتم" | "متجه" | "قادم"),
            _ => false,
        })
}

/// `سلمى حداد | مؤكدة أن`, `مشيرة إلى أن`: a participle that reports, no last name.
pub fn stressing(doc: &Doc<'_>, i: usize) -> bool {
    doc.is(i, flag::PARTICIPLE)
        && doc.is(i, flag::VERB)
        && !doc.is(i, flag::NAME)
        && doc.tokens.original(i).ends_with('ة')
        && !doc.tokens.list[i].article
        && (doc.is_that(i + 1) || doc.is(i + 1, flag::PREP) && doc.is_that(i + 2))
}

/// What somebody may be in or of.
const PLACE_OR_BODY: Flags =
    flag::ANY_ORG | flag::PLACE | flag::PROPER_ORG | flag::PLACE_HEAD | flag::PROPER_HEAD;

struct Reader<'d, 'a> {
    doc: &'d Doc<'a>,
    limit: usize,
    object: bool,
    single: bool,
    runs: Short<Run, 4>,
    class: Class,
    head: usize,
    definite: bool,
    end: usize,
    /// Names in front of a coordinated office.
    office: Option<usize>,
}

impl Reader<'_, '_> {
    fn read(&mut self, start: usize) {
        // 38% | القرار, 13 منهم | القرار: nothing more belongs to a share of nobody named
        if self.doc.kind(start) == Kind::Number
            && let Some(end) = self.doc.share(start)
            && (self.doc.kind(end - 1) != Kind::Word
                || matches!(
                    self.doc.bare(end - 1),
                    "منهم" | "منهن" | "بالمايه" | "بالميه" | "المايه" | "الميه" | "المئه"
                ))
        {
            self.class = Class::People;
            self.end = end;
            return;
        }
        let mut i = start;
        let mut steps = 0;
        while i < self.limit && steps < 40 {
            steps += 1;
            let next = match self.doc.kind(i) {
                Kind::Word => self.word(i, start),
                Kind::Number if i == start => {
                    self.class = Class::People;
                    Some(self.doc.share(i).unwrap_or(i + 1))
                }
                Kind::Mark => self.quoted_name(i, start),
                Kind::Comma => self.apposition(i),
                Kind::Other if i > start => self.slashed(i),
                Kind::Number
                    if i > start
                        && (self.doc.bare(i - 1) == "عام" || self.doc.bare(i - 1) == "ال") =>
                {
                    Some(i + 1)
                }
                Kind::Dash
                    if i > start
                        && self.doc.tokens.list[i].glued
                        && self
                            .doc
                            .tokens
                            .list
                            .get(i + 1)
                            .is_some_and(|t| t.glued && t.kind == Kind::Word) =>
                {
                    Some(i + 1)
                }
                Kind::Stop
                    if self.doc.tokens.list[i].glued
                        && i > start
                        && self.doc.tokens.folded(i - 1).chars().count() == 1
                        && self.doc.kind(i + 1) == Kind::Word =>
                {
                    Some(i + 1)
                }
                _ => None,
            };
            let Some(next) = next else { break };
            i = next;
            self.end = next;
        }
        // a phrase may not end with a loose particle
        while self.end > start + 1
            && self.doc.kind(self.end - 1) != Kind::Word
            && self.doc.kind(self.end - 1) != Kind::Mark
            && self.doc.kind(self.end - 1) != Kind::Number
        {
            self.end -= 1;
        }
    }

    /// `مستشارة عواد | لمكافحة التهريب سلمى حداد`: the surname right behind the title is whom the bearer serves.
    fn of_somebody(&self) -> bool {
        let doc = self.doc;
        let of = self.head + 1;
        doc.joined(self.end) == Joined::Lam
            && self.runs.len() == 1
            && self
                .runs
                .last()
                .is_some_and(|r| r.start == of && r.end == of + 1)
            && self.end == of + 1
            && !doc.tokens.list[self.head].definite()
            && !doc.is(self.head, flag::HONORIFIC | flag::RANK)
    }

    /// A long title whose name comes later: what stands between may be any nouns, if a clear name
    /// closes them (`المدير العام لجمعية البر في المحافظة | معاذ الجعفري`).
    #[expect(clippy::too_many_lines, reason = "one walk over the title")]
    fn bridge(&mut self) {
        let doc = self.doc;
        if self.class != Class::Person
            || !self.runs.is_empty() && !self.of_somebody()
            || !doc.is(self.head, flag::TITLE)
            || doc.bare(self.end) == "باسم"
        {
            return;
        }
        let mut comma = false;
        // behind another preposition only a name that its honorific introduces
        let mut far = false;
        let mut k = self.end;
        while k < self.limit.min(self.end + if comma { 26 } else { 12 }) {
            match doc.kind(k) {
                Kind::Word => {}
                // أمين المدينة، | بدعم صاحب السمو الأمير فلان: what the verb asks for
                Kind::Comma
                    if (!comma || doc.is(k + 1, flag::TITLE))
                        && doc.joined(k + 1) == Joined::None =>
                {
                    comma = true;
                    k += 1;
                    continue;
                }
                Kind::Mark
                    if doc.kind(k - 1) == Kind::Word
                        && doc.layout.opened_by(k).is_some_and(|q| {
                            doc.layout.quotes[q].closed && doc.layout.quotes[q].close - k < 6
                        }) =>
                {
                    k = doc
                        .layout
                        .opened_by(k)
                        .map_or(k, |q| doc.layout.quotes[q].close)
                        + 1;
                    continue;
                }
                // الاتحاد الدولي لكرة القدم (فيفا) | جوزيف بلاتر
                Kind::Open => match doc.after_bracket(k).filter(|&c| c < k + 6) {
                    Some(close) => {
                        k = close;
                        continue;
                    }
                    None => return,
                },
                _ => return,
            }
            // رئيس الديوان | التهاني لمقام الملك
            if given_to(doc, k) || most_of_all(doc, k).is_some() {
                return;
            }
            let flags = doc.flags(k);
            // الأمن العام في دبي سابقا، ضاحي خلفان
            if matches!(doc.stem(k), "سابقا" | "حاليا") && doc.kind(k + 1) == Kind::Comma
            {
                k += 1;
                continue;
            }
            let stopper = flags
                & (flag::REL
                    | flag::THAT
                    | flag::NEG
                    | flag::AUX
                    | flag::CLAUSE
                    | flag::PRON
                    | flag::TIME)
                != 0
                || flags & (flag::PREP | flag::CIRC) != 0
                    && !matches!(doc.bare(k), "في" | "لدي" | "علي" | "الي" | "عن" | "من")
                    && !(doc.bare(k) == "حول" && doc.joined(k - 1) == Joined::Lam)
                    && doc.name_score(k) <= 0
                || doc.bare(k) == "في" && doc.is(k + 1, flag::MEDIUM) && !doc.is(k + 1, flag::ORG)
                || flags & flag::PREP != 0
                    && doc.name_score(k) <= 0
                    && doc.is(k + 1, flag::TIME | flag::DEM | flag::ATTITUDE)
                || flags & flag::FINITE != 0
                    && flags & (flag::NAME | flag::NOUN | flag::TITLE | flag::ORG) == 0
                    && !doc.tokens.list[k].article
                || doc.joined(k) == Joined::Lam
                    && flags & (flag::PEOPLE | flag::ORG_MEDIUM | flag::PROPER_MEDIUM) != 0
                    && k > self.end
                || doc.tokens.list[k].pronoun && !doc.is(k, flag::TITLE);
            if stopper {
                return;
            }
            far |= doc.is(k, flag::PREP)
                && !matches!(doc.bare(k), "في" | "لدي")
                && doc.name_score(k) <= 0;
            let before = &doc.tokens.list[k - 1];
            let closes = before.kind != Kind::Word
                || before.article
                || before.is(flag::PLACE | flag::PROPER_ORG | flag::DEMONYM)
                || doc
                    .multiword(k.saturating_sub(2))
                    .is_some_and(|(e, _)| e == k);
            let free = closes && !far || before.is(flag::HONORIFIC | flag::RANK);
            if free
                && (doc.name_score(k) >= 1 || before.is(flag::HONORIFIC | flag::RANK))
                && let Some(run) = doc.name_run(k, self.limit).filter(|r| {
                    r.end - r.start >= 2
                        && (doc.name_score(k) >= 3
                            || doc.bounded(r.end)
                                && (r.start..r.end).map(|w| doc.name_score(w)).sum::<i32>() >= 3)
                })
            {
                self.runs.push(run);
                self.end = run.end;
                self.definite = true;
                return;
            }
            k += 1;
        }
    }

    /// Whom an office belongs to: `محامو | هذه الشركة`, `رئيس الأمانة العامة | لـ"إعلان دمشق" سمير نشار`.
    fn belongs_to(&self, i: usize) -> Option<usize> {
        let doc = self.doc;
        let token = &doc.tokens.list[i];
        if token.is(flag::DEM) {
            let whole = i == self.head + 1
                && doc.bare(self.head).ends_with('و')
                && doc.is(self.head, flag::PEOPLE | flag::TITLE)
                && doc.tokens.list[i + 1].article
                && i + 2 <= self.limit;
            return whole.then_some(i + 2);
        }
        if token.folded_len() != 2
            || doc.bare(i) != "ل"
            || self.class != Class::Person
            || !self.runs.is_empty()
            || !doc.is(self.head, flag::TITLE)
        {
            return None;
        }
        let quote = doc.layout.quotes[doc.layout.opened_by(i + 1)?];
        let end = quote.close + 1;
        (quote.closed
            && quote.close <= i + 6
            && end < self.limit
            && doc.name_score(end) >= 1
            && doc.name_run(end, self.limit).is_some())
        .then_some(end)
    }

    /// The name of an outlet or a company behind what it is: `الشبكة الإخبارية | إن بي سي نيوز`.
    fn outlet_named(&self, of: Flags) -> bool {
        of & (flag::PROPER_ORG | flag::PROPER_MEDIUM) != 0
            && self.class == Class::Organisation
            && self.doc.is(self.head, flag::ORG_MEDIUM | flag::ORG_COMPANY)
    }

    #[expect(
        clippy::too_many_lines,
        reason = "what continues a phrase is a list of rules, the first wins"
    )]
    fn word(&mut self, i: usize, start: usize) -> Option<usize> {
        let doc = self.doc;
        // but المتبرع له
        let token = &doc.tokens.list[i];
        if token.shows(look::ENDS)
            || token.shows(look::TO_WHOM)
                && !(i > start
                    && doc.tokens.list[i - 1].article
                    && doc.stem(i - 1).starts_with('م'))
        {
            return None;
        }
        let flags = token.flags;
        let first = i == start;
        // وزير الخارجية الروسي | سيرجي لافروف إن
        if !first
            && self.class == Class::Person
            && self.runs.is_empty()
            && self.definite
            && start > 0
            && doc.is(start - 1, flag::VERB)
            && let Some(run) = doc.sealed_in(i)
        {
            return Some(self.name(run));
        }
        // فإن opens the clause behind بحسب تقرير جديد; without its hamza it may be a name's فان
        if doc.bare(i) == "فان"
            && (self.class == Class::Document || shows_hamza(doc.tokens.original(i)))
        {
            return None;
        }
        if let Some((end, of)) = doc.multiword(i).filter(|&(end, _)| end <= self.limit) {
            if first
                || !token.conjunction
                    && (token.joined == Joined::None && (!self.definite || self.outlet_named(of))
                        || token.joined != Joined::None && self.takes_joined(i))
            {
                self.definite = true;
                return Some(end);
            }
            // a name that is complete by itself begins another phrase
            if token.joined == Joined::None && !token.conjunction {
                return None;
            }
        }
        if first {
            if i > 0
                && doc.is(i - 1, flag::VERB)
                && doc.name_score(i) <= 0
                && let Some(run) = doc.sealed_in(i)
            {
                self.class = Class::Person;
                return Some(self.name(run));
            }
            if (doc.name_score(i) > 0 || token.conjunction && doc.word_score(i) >= 3)
                && let Some(run) = doc.name_run(i, self.limit)
            {
                if self.class == Class::Other {
                    self.class = Class::Person;
                }
                return Some(self.name(run));
            }
            if doc.name_score(i) == 0 && token.article {
                self.runs.push(Run {
                    start: i,
                    end: i + 1,
                });
            }
            if flags & flag::DEM != 0 {
                self.head = i + 1;
                self.class = doc.class_of(i + 1);
            }
            if flags & flag::QUANT != 0 {
                let class = doc.class_of(i + 1);
                if matches!(doc.bare(i), "احد" | "احدي")
                    && matches!(class, Class::People | Class::Other)
                {
                    self.class = Class::Person;
                } else if !matches!(class, Class::Other | Class::Person | Class::Place)
                    && doc.joined(i + 1) == Joined::None
                    && !doc.conjunction(i + 1)
                {
                    self.class = class;
                }
            }
            self.definite = token.definite()
                && (flags & flag::QUANT == 0
                    || flags & flag::PEOPLE != 0 && doc.bare(i + 1) != "من")
                || flags & (flag::PLACE | flag::PROPER_ORG) != 0;
            if flags & flag::HONORIFIC != 0 {
                self.definite = true;
            }
            return Some(i + 1);
        }
        if token.conjunction {
            return self.coordinated(i);
        }
        if let Some(end) = self.belongs_to(i) {
            self.definite = true;
            return Some(end);
        }
        // الحزب | الحاكم
        if self.class == Class::Organisation
            && i == self.head + 1
            && token.article
            && doc.tokens.list[self.head].article
            && matches!(doc.stem(i), "حاكم" | "حاكمه")
        {
            return Some(i + 1);
        }
        if self.class == Class::Organisation && doc.titled_other(start, i) {
            return None;
        }
        // المشتبه | به, المدعى | عليه: a passive participle whose verb governs by a preposition
        if i > start
            && flags & flag::FUNCTION != 0
            && doc.bare(i).ends_with(['ه', 'ا', 'م', 'ن'])
            && doc.bare(i).starts_with(['ب', 'ع', 'ف', 'ا', 'ل'])
            && doc.is(i - 1, flag::IMPERSONAL)
        {
            return Some(i + 1);
        }
        if doc.unnamed_at(i).is_some() {
            return None;
        }
        // سأل القاضي | المتهم عن: the other party; but الوزير المتهم بالفساد
        if i > start
            && token.article
            && flags & flag::PARTY != 0
            && i <= self.head + 2
            && doc.is(self.head, flag::POST)
            && doc.tokens.list[self.head].article
            && doc.tokens.list[i - 1].article
            && doc.joined(i + 1) != Joined::Ba
        {
            return None;
        }
        // الملازم | أول سالم عواد
        if self.class == Class::Person && doc.of_rank(i) {
            return Some(i + 1);
        }
        // صحيفة «ديلي ميل» | العاصمة الفنلندية
        if self.class == Class::Organisation
            && doc.kind(i - 1) == Kind::Mark
            && token.article
            && flags & flag::PLACE_HEAD != 0
            && flags & flag::DEMONYM == 0
        {
            return None;
        }
        // «بلو» | الهيئة العامة: a name in marks is complete
        if doc.kind(start) == Kind::Mark
            && doc.kind(i - 1) == Kind::Mark
            && token.article
            && flags & flag::ANY_ORG != 0
        {
            return None;
        }
        if flags
            & (flag::REL
                | flag::THAT
                | flag::NEG
                | flag::AUX
                | flag::CLAUSE
                | flag::PRON
                | flag::DEM)
            != 0
            && doc.name_score(i) <= 0
        {
            return None;
        }
        if flags & flag::FUNCTION != 0 && token.pronoun {
            return None;
        }
        if doc.whole_given(i)
            && self.class == Class::Person
            && self.runs.is_empty()
            && i + 2 <= self.limit
        {
            return Some(self.name(Run {
                start: i,
                end: i + 2,
            }));
        }
        // تابع الوزير الكندي | القول: "...", استطرد | قوله
        if doc.own_words(i) {
            return None;
        }
        // المدير | خالص شكره, مدير الجامعة | أسمى آيات الشكر
        if most_of_all(doc, i).is_some() {
            return None;
        }
        // أوصى سماحته | المسلمين
        if i == start + 1
            && doc.is(start, flag::HONORIFIC)
            && doc.tokens.list[start].pronoun
            && token.article
            && flags & flag::NAME == 0
            && (self.object || flags & flag::TITLE == 0)
            && !matches!(doc.stem(i), "كريم" | "كريمه")
        {
            return None;
        }
        if self.object && (self.second_office(i) || self.other_noun(i) || self.second_person(i))
            || self.other_gender(i)
        {
            return None;
        }
        if token.joined != Joined::None {
            return self.takes_joined(i).then(|| {
                self.definite = token.definite() || flags & (flag::PLACE | flag::PROPER_ORG) != 0;
                i + 1
            });
        }
        // البالغ من العمر 33 عاما
        if doc.bare(i) == "من" && doc.stem(i + 1) == "عمر" {
            return (i + 2..(i + 5).min(self.limit))
                .find(|&k| matches!(doc.stem(k), "عاما" | "سنه" | "عام"))
                .map(|k| k + 1);
        }
        // صالح عواد | إمام المسجد: not أمام
        let imam = doc.bare(i) == "امام"
            && doc.tokens.original(i).starts_with('إ')
            && (matches!(doc.stem(i + 1), "مسجد" | "جامع" | "خطيب") || doc.is(i + 1, flag::PLACE));
        if flags & (flag::PREP | flag::CIRC) != 0
            && flags & flag::NAME == 0
            && doc.name_score(i) <= 0
            && !imam
        {
            return self.marked_body(i).or_else(|| self.preposition(i));
        }
        // جريدة الصباح: the name of an outlet
        let outlet = token.article
            && i == self.head + 1
            && doc.is(self.head, flag::ORG_MEDIUM)
            && !doc.tokens.list[self.head].definite();
        if outlet && flags & flag::TIME != 0 {
            self.definite = true;
            return Some(i + 1);
        }
        // وادي | الليل
        let in_place = token.article && doc.is(i - 1, flag::PLACE_HEAD) && flags & flag::NAME != 0;
        // الشيخ صباح الخالد
        let honoured = flags & flag::TIME != 0
            && flags & flag::NAME != 0
            && doc.is(i - 1, flag::HONORIFIC | flag::RANK)
            && doc.is(i + 1, flag::FAMILY)
            && !matches!(doc.stem(i + 1), "ماضي" | "مقبل" | "جاري" | "قادم")
            && doc.tokens.list[i + 1].article;
        if honoured {
            return Some(self.name(Run {
                start: i,
                end: i + 2,
            }));
        }
        if (flags & flag::TIME != 0 || doc.dated(i)) && !in_place {
            return None;
        }
        if token.shows(look::BEHALF)
            && (matches!(
                doc.stem(self.head),
                "متحدث" | "متحدثه" | "ناطق" | "ناطقه" | "متحدثون" | "ناطقون"
            ) || matches!(
                doc.stem(i - 1),
                "متحدث"
                    | "متحدثه"
                    | "متحدثين"
                    | "ناطق"
                    | "ناطقه"
                    | "ناطقين"
                    | "رسمي"
                    | "رسميه"
                    | "اعلامي"
            ))
        {
            self.definite = false;
            return Some(i + 1);
        }
        if completes(doc, i) {
            self.definite = true;
            return Some(i + 2);
        }
        if doc.teen(i) {
            return Some(i + 1);
        }
        if named_so(doc, i) {
            self.definite = true;
            return Some(i + 1);
        }
        if flags & flag::ADV != 0 {
            // دراسة جديدة أيضا من مركز
            return (self.doc.bare(i) == "ايضا" && doc.bare(i + 1) == "من").then_some(i + 1);
        }
        if flags & flag::FINITE != 0
            && flags
                & (flag::NAME
                    | flag::TITLE
                    | flag::NOUN
                    | flag::DOCUMENT
                    | flag::ORG
                    | flag::PERSON
                    | flag::PEOPLE)
                == 0
            && !token.article
        {
            return None;
        }
        if flags & flag::PARTICIPLE != 0
            && !token.article
            && doc.tokens.original(i).ends_with(['ا', 'ً'])
            && flags & (flag::TITLE | flag::NAME) == 0
        {
            return None;
        }
        // تقرير صدر حديثا, دراسة | أشرف عليها باحثون
        let over_it = || matches!(doc.bare(i + 1), "عليها" | "عليه" | "فيها" | "فيه");
        if self.class == Class::Document
            && !self.definite
            && (flags & flag::FINITE != 0 || over_it())
            && !token.article
            && flags & (flag::NOUN | flag::TITLE | flag::DOCUMENT) == 0
        {
            return None;
        }
        // مسؤول أمني | وكالة فرانس برس: whom somebody told
        if self.object
            && self.class == Class::Person
            && !self.definite
            && i > self.head + 1
            && flags & flag::ORG_MEDIUM != 0
            && !doc.is(i - 1, flag::TITLE)
            // متحدث باسم | شبكة كذا
            && doc.bare(i - 1) != "باسم"
        {
            return None;
        }
        // المصادر غير الرسمية, مسؤول غير معروف
        if doc.bare(i) == "غير"
            && doc.kind(i + 1) == Kind::Word
            && i + 1 < self.limit
            && doc.joined(i + 1) == Joined::None
            && !doc.conjunction(i + 1)
            && doc.flags(i + 1) & (flag::FUNCTION_WORD | flag::TITLE) == 0
        {
            return Some(i + 2);
        }
        // المندوب الجهوي للسياحة | بطبرقة، فلان: a place that no list knows
        if flags == 0
            && self.class == Class::Person
            && self.runs.is_empty()
            && doc.bare(i).starts_with('ب')
            && doc.bare(i).ends_with('ه')
            && doc.tokens.list[i - 1].article
            && doc.kind(i + 1) == Kind::Comma
        {
            return Some(i + 1);
        }
        if let Some(own) = self.brand(i) {
            return Some(own.end);
        }
        let previous_title = doc.is(i - 1, flag::TITLE) && !doc.tokens.list[i - 1].article;
        let nationality = (flags & flag::DEMONYM != 0
            || doc.is(self.head, flag::PERSON)
                && i == self.head + 1
                && !token.article
                && doc.bare(i).ends_with('ي')
                && !doc.is(i, flag::GIVEN))
            && !self.definite
            && doc.is(
                i - 1,
                flag::PERSON | flag::PEOPLE | flag::TITLE | flag::DOCUMENT | flag::ANY_ORG,
            );
        // القاضي | قرار "كذا": no name, but the object with its marks
        let object = self.object
            && self.definite
            && !token.article
            && flags & flag::COMMON != 0
            && flags & (flag::NAME | flag::TITLE) == 0
            && doc.layout.opened_by(i + 1).is_some()
            && doc.tokens.list[i - 1].article;
        if object {
            return None;
        }
        if !nationality
            && !doc.names_place(i)
            && (doc.name_score(i) > 0
                || doc.introduced(i)
                || token.article && doc.tokens.list[i - 1].article)
            && !(previous_title && doc.class_of(i) == Class::Place)
            && let Some(run) = doc.name_run(i, self.limit)
        {
            // an organisation that is complete takes no name behind it
            if self.class == Class::Organisation
                && self.definite
                && !doc.is(i - 1, flag::HONORIFIC)
                && doc.tokens.list[i - 1].article
            {
                return None;
            }
            if self.definite
                && (matches!(self.class, Class::Document | Class::Place)
                    || self.class == Class::People
                        && !self.first_of_several(run)
                        // باحثون في جامعة الملك | سعود
                        && !(doc.is(i - 1, flag::HONORIFIC) && self.of_body(&run)))
            {
                return None;
            }
            if !self.runs.is_empty() && self.runs.last().is_some_and(|r| r.end == i) {
                return None;
            }
            return Some(self.name(run));
        }
        if token.article {
            let named = self
                .runs
                .last()
                .is_some_and(|r| r.end == i && r.start >= self.head);
            if self.object
                && self.definite
                && flags & (flag::DEMONYM | flag::TITLE) == 0
                && (2..=4).any(|n| {
                    i >= start + n
                        && doc.multiword(i - n).is_some_and(|(e, f)| {
                            e == i
                                && (f & flag::PLACE != 0
                                    || self.class == Class::Document
                                        && !adjective_like(doc.stem(i)))
                        })
                })
            {
                return None;
            }
            if self.object
                && self.definite
                && doc.is(i - 1, flag::PROPER_ORG | flag::PROPER_MEDIUM | flag::PLACE)
                && !doc.tokens.list[i - 1].article
                && flags & (flag::DEMONYM | flag::TITLE) == 0
                && !matches!(
                    doc.stem(i),
                    "شماليه" | "جنوبيه" | "شرقيه" | "غربيه" | "وسطي"
                )
            {
                return None;
            }
            if self.class == Class::Place && self.definite && flags & flag::DEMONYM == 0 {
                return None;
            }
            // قرار الاتحاد الآسيوي | الصعيد الدولي
            if self.class == Class::Organisation
                && self.definite
                && flags & flag::PLACE != 0
                && flags & (flag::DEMONYM | flag::ANY_ORG | flag::NAME) == 0
                && doc.tokens.list[i - 1].article
                && !adjective_like(doc.stem(i))
            {
                return None;
            }
            // لوكالة فرانس برس | الهجوم, منظمة هيومن رايتس ووتش | السلطات
            let foreign = i > self.head + 2
                && (i - 2..i).all(|k| doc.name_score(k) >= 2 && !doc.tokens.list[k].article)
                // بنك قصساوي | الحكومة
                || self.object
                    && i == self.head + 2
                    && !doc.tokens.list[self.head].definite()
                    && doc.is(self.head, flag::ANY_ORG)
                    && doc.flags(i - 1) == 0
                    && doc.name_score(i - 1) >= 0;
            if self.class == Class::Organisation
                && foreign
                && flags & (flag::DEMONYM | flag::TITLE) == 0
                && (flags & flag::ANY_ORG != 0 || !adjective_like(doc.stem(i)))
                && !matches!(doc.stem(i), "عملاق" | "عملاقه")
            {
                return None;
            }
            // تنظيم «ولاية خراسان» | التفجير
            if self.object
                && doc.kind(i - 1) == Kind::Mark
                && flags & (flag::DEMONYM | flag::TITLE) == 0
                && !adjective_like(doc.stem(i))
            {
                return None;
            }
            if named
                && flags & (flag::TITLE | flag::DEMONYM | flag::PERSON) == 0
                && self.class == Class::Person
            {
                return None;
            }
            // الخبراء الأمنيين, المسؤولون الأمنيون: an adjective in the plural
            let plural = (doc.stem(i).ends_with("يين") || doc.stem(i).ends_with("يون"))
                && doc.class_of(i - 1) == Class::People;
            if plural && doc.tokens.list[i - 1].article {
                return Some(i + 1);
            }
            // المسؤولين | الحادث: no adjective of a sound plural
            let sound = |k: usize| doc.stem(k).ends_with("ين") || doc.stem(k).ends_with("ون");
            if self.object
                && self.class == Class::People
                && doc.tokens.list[i - 1].article
                && sound(i - 1)
                && !sound(i)
                && !doc.stem(i).ends_with("ات")
                && flags & (flag::TITLE | flag::NAME) == 0
            {
                return None;
            }
            if self.object
                && self.definite
                && flags & (flag::PEOPLE | flag::ANY_ORG | flag::DOCUMENT | flag::PLACE) != 0
                // شركة الإلكترونيات | العملاقة: the adjective
                && !matches!(doc.stem(i), "عملاق" | "عملاقه")
                && !doc.stem(i).ends_with("يه")
                // النواب الجمهوريون: no object has this ending
                && !doc.stem(i).ends_with("يون")
                && doc.tokens.list[i - 1].article
            {
                return None;
            }
            if self.object && self.body_in_ya(i) {
                return None;
            }
            // خبير التغذية | الصائمين: no adjective of one man, nor of a thing
            if self.object
                && self.definite
                && self.class == Class::Person
                && sound(i)
                && doc.tokens.list[i - 1].article
                && !sound(i - 1)
                && flags & (flag::NAME | flag::DEMONYM | flag::TITLE) == 0
            {
                return None;
            }
            // الفتوى | الملا
            if self.object
                && self.definite
                && self.class == Class::Document
                && flags & (flag::POST | flag::HONORIFIC) != 0
                && doc.tokens.list[i - 1].article
            {
                return None;
            }
            if self.object
                && self.definite
                && matches!(
                    self.class,
                    Class::People | Class::Organisation | Class::Person | Class::Document
                )
                && doc.tokens.list[i - 1].article
                && flags & (flag::TITLE | flag::DEMONYM) == 0
                // السفير | العلاقات
                && (!adjective_like(doc.stem(i))
                    || self.class == Class::Person && doc.stem(i).ends_with("ات"))
            {
                return None;
            }
            // النقابة | الإضراب: no noun of the phrase that this word could be an adjective of
            if self.object
                && self.definite
                && flags & (flag::TITLE | flag::NAME | flag::DEMONYM) == 0
                && doc.tokens.list[i - 1].article
                && !doc.stem(i).ends_with(['ه', 'ي', 'ا'])
                && !["ون", "ين", "ات", "اء"]
                    .iter()
                    .any(|e| doc.stem(i).ends_with(e))
                && (self.head..i).all(|k| {
                    doc.kind(k) == Kind::Word
                        && doc.tokens.original(k).ends_with('ة')
                        && doc.flags(k) & (flag::PREP | flag::NAME) == 0
                })
            {
                return None;
            }
            if self.object
                && self.definite
                && flags & flag::NOUN != 0
                && flags & flag::TITLE == 0
                // الأجهزة الأمنية: the adjective, no wish
                && doc.stem(i) != "امنيه"
                && self.runs.last().is_none_or(|r| r.end != i)
                && doc.tokens.list[i - 1].article
            {
                return None;
            }
            self.definite = true;
            return Some(i + 1);
        }
        if flags & flag::TITLE != 0 || self.class == Class::Person && doc.defends(i) {
            // an apposition: a new title behind a complete phrase for a human
            if self.definite && !matches!(self.class, Class::Person | Class::People | Class::Other)
            {
                return None;
            }
            self.definite = false;
            return Some(i + 1);
        }
        if !self.definite {
            // behind an indefinite source only what looks like an adjective; a noun of action is the object
            let adjective = || {
                flags & (flag::DEMONYM | flag::TITLE | flag::PERSON) != 0
                    || doc.bare(i).ends_with(['ي', 'ه'])
                    || ["ين", "ون", "ات"].iter().any(|e| doc.bare(i).ends_with(e))
            };
            if self.object
                && i == self.head + 1
                && doc.stem(self.head).ends_with("ون")
                && doc.class_of(self.head) == Class::People
                && !["ون", "ين"].iter().any(|e| doc.bare(i).ends_with(e))
            {
                return None;
            }
            // عدد من أولياء | أمور الطلاب
            let noun = self.head
                + 2 * usize::from(
                    doc.is(self.head, flag::QUANT) && doc.bare(self.head + 1) == "من",
                );
            if self.object
                && i > noun + 1
                && doc.is(self.head, flag::PERSON | flag::PEOPLE | flag::DOCUMENT)
                && !doc.tokens.list[self.head].article
                && !adjective()
                && !((doc.is(i - 2, flag::PREP) || doc.bare(i - 2) == "باسم")
                    && doc.is(i - 1, flag::ANY_ORG))
                && !(flags & flag::PLACE != 0 && doc.is(i - 1, flag::ANY_ORG | flag::PLACE_HEAD))
            {
                return None;
            }
            // idafa or an indefinite adjective
            self.definite = token.pronoun || flags & (flag::PLACE | flag::PROPER_ORG) != 0;
            return Some(i + 1);
        }
        if flags & flag::PLACE != 0 && doc.is(i - 1, flag::ANY_ORG | flag::PROPER_ORG | flag::TITLE)
        {
            return Some(i + 1);
        }
        None
    }

    /// Adds a run of name words; known given names split a run behind an indefinite title
    /// (`مدرب تشيلسي | جوزيه مورينيو`).
    fn name(&mut self, mut run: Run) -> usize {
        let doc = self.doc;
        if let Some(other) = self.second_name(run) {
            run.end = other;
        }
        if let Some(person) = self.behind_place(run) {
            run.start = person;
        }
        // الإيطالي | روبرتو ساكي المدير الفني للفريق
        if self.class == Class::Other
            && run.start == self.head + 1
            && doc.is(self.head, flag::DEMONYM)
        {
            self.class = Class::Person;
        }
        let title_before = run.start > 0
            && run.start > self.head
            && doc.is(run.start - 1, flag::TITLE)
            && !doc.tokens.list[run.start - 1].article
            && !doc.is(run.start - 1, flag::HONORIFIC);
        self.definite = true;
        // نادي الطائي | سعد الصعب, جامعة الملك سعود | عبد الله الصقعبي: the body ends where a person begins
        let before = run.start.wrapping_sub(1);
        let in_body = run.start > self.head
            && (doc.is(before, flag::ANY_ORG)
                && !doc.is(before, flag::TITLE)
                && !doc.tokens.list[before].article
                || doc.is(before, flag::HONORIFIC)
                    // but نقابة المهندسين | أحمد سالم
                    && !doc.is(before, flag::PLURAL)
                    && before > self.head
                    && doc.is(before - 1, flag::ANY_ORG)
                    && !doc.tokens.list[before - 1].article);
        let honoured = doc.is(before, flag::HONORIFIC);
        if in_body
            && self.class == Class::Person
            && let Some(at) = (run.start
                + 1
                + usize::from(
                    run.end - run.start > 3 && !honoured
                        // but نادي رفازي | خالد بن فهد العتيبي
                        && !(doc.is(run.start + 1, flag::GIVEN) && doc.bare(run.start + 2) == "بن"),
                )..run.end.saturating_sub(1))
                .find(|&k| {
                    (doc.is(k, flag::GIVEN) || doc.bare(k) == "عبد")
                        && !doc.is(k, flag::TITLE)
                        && !doc.tokens.list[k].article
                        && !matches!(doc.bare(k - 1), "بن" | "عبد" | "ال" | "ابو" | "ابن")
                })
        {
            self.runs.push(Run {
                start: at,
                end: run.end,
            });
            return run.end;
        }
        if title_before
            && run.end - run.start > 2
            && !doc.is(run.start, flag::GIVEN)
            && let Some(at) = (run.start + 1..run.end - 1)
                .find(|&k| doc.is(k, flag::GIVEN) && !doc.tokens.list[k].article)
        {
            self.runs.push(Run {
                start: at,
                end: run.end,
            });
            return run.end;
        }
        // سيد خطاب, شيخ أحمد: a title that is a given name where it has no ال
        let before = run.start.wrapping_sub(1);
        let given = run.end == run.start + 1
            && run.start == self.head + 1
            && doc.is(before, flag::HONORIFIC)
            && doc.is(before, flag::GIVEN)
            && !doc.tokens.list[before].article;
        self.runs.push(Run {
            start: if given { before } else { run.start },
            end: run.end,
        });
        run.end
    }

    /// The purpose of a body: `المعهد الوطني | للرصد الجوي`, `مركز كارنيغي | للدراسات`.
    fn body_takes(&self, i: usize) -> bool {
        let doc = self.doc;
        let kind = |k: usize| {
            k + 2 == i
                && !doc.tokens.list[k].definite()
                && doc.is(i, flag::COMMON | flag::NOUN)
                && !doc.is(i, flag::PEOPLE | flag::PERSON | flag::TITLE)
                && doc.tokens.list[i].article
                && (doc.stem(i).ends_with("ات") || doc.stem(i) == "ابحاث")
        };
        self.class == Class::Organisation
            && i > self.head + 1
            && (self.head..i)
                .rev()
                .find(|&k| doc.is(k, flag::ANY_ORG | flag::PROPER_HEAD))
                .is_some_and(|k| doc.tokens.list[k].article || k + 1 == i || kind(k))
    }

    /// `الأهالي | البلدية`: a body that looks like an adjective, but not one of people.
    fn body_in_ya(&self, i: usize) -> bool {
        let doc = self.doc;
        let before = &doc.tokens.list[i - 1];
        self.definite
            && self.class == Class::People
            && doc.is(i, flag::ANY_ORG)
            && doc.stem(i).ends_with("يه")
            && before.article
            && before.is(flag::PEOPLE)
            && !doc.stem(i - 1).ends_with(['ه', 'ت'])
    }

    /// The office of a man behind a woman's, or the other way round: `رئيسة البرلمان فاطمة علي | السفير`.
    fn other_gender(&self, i: usize) -> bool {
        const GENDERS: Flags = flag::MALE | flag::FEMALE;
        if self.class != Class::Person || self.runs.is_empty() {
            return false;
        }
        let doc = self.doc;
        let token = &doc.tokens.list[i];
        let (own, head) = (token.flags & GENDERS, doc.flags(self.head) & GENDERS);
        token.article
            && token.joined == Joined::None
            && token.is(flag::POST)
            && !token.is(flag::NAME)
            && doc.is(self.head, flag::POST)
            && own != 0
            && head != 0
            && own & head == 0
    }

    /// What cannot belong to the source in front of it, and so is the object of the verb: a noun of
    /// action or one that does not agree, behind an indefinite source (`مصادر | تأجيل الاجتماع`,
    /// `مصدر عسكري | صحة الأنباء`, `مصدر عسكري | الأنباء`, `مسؤول كبير | ضلوع بلاده`); behind a definite one a
    /// noun with its pronoun or in the accusative (`الفنانة | اعتزالها`, `الوزير | معدلا`).
    fn other_noun(&self, i: usize) -> bool {
        const OFFICE_OR_BODY: Flags = flag::TITLE
            | flag::ANY_ORG
            | flag::PLACE
            | flag::PLACE_HEAD
            | flag::PROPER_HEAD
            | flag::PEOPLE
            | flag::DOCUMENT;
        let doc = self.doc;
        let token = &doc.tokens.list[i];
        let before = &doc.tokens.list[i - 1];
        if token.conjunction || token.joined != Joined::None || before.kind != Kind::Word {
            return false;
        }
        let plain = || {
            token.flags & !(flag::COMMON | flag::NOUN) == 0
                && !token.article
                && self.runs.is_empty()
                && matches!(self.class, Class::Person | Class::People)
        };
        if self.definite {
            return before.article && plain() && doc.object_spelled(i);
        }
        let head = &doc.tokens.list[self.head];
        let source = head.is(flag::PERSON | flag::PEOPLE);
        let described = i == self.head + 2 && doc.bare(i - 1).ends_with('ي');
        if token.article {
            return described
                && (source || head.is(flag::ROLE))
                && !head.definite()
                && !before.is(flag::TITLE | flag::NAME | flag::PREP | flag::ANY_ORG)
                && !token.is(flag::TITLE | flag::DEMONYM | flag::PLACE | flag::NAME);
        }
        let man = head.flags & (flag::PERSON | flag::MALE | flag::FEMALE)
            == flag::PERSON | flag::MALE
            && !doc.bare(self.head).ends_with('ا');
        let disagrees = man
            && (i == self.head + 1 || described)
            && doc.tokens.original(i).ends_with('ة')
            && !token.is(OFFICE_OR_BODY);
        let action = || i == self.head + 1 && action_noun(doc.bare(i));
        let whose = || {
            i > self.head + 1
                && doc
                    .tokens
                    .list
                    .get(i + 1)
                    .is_some_and(|t| t.pronoun && t.joined == Joined::None && !t.conjunction)
        };
        disagrees || source && plain() && (action() || whose())
    }

    /// Behind an office that is complete without a name, another's: `سأل النائب | الوزير`,
    /// `هنأ أمير قطر | الرئيس التركي`, `طالب النائب | وزير المالية`, `أبلغ الوزير | نظيره`. An honorific or a
    /// rank stands in front of an office (`السيد الوزير`), an office that is an adjective behind it
    /// (`الوزير المفوض`), one with a name in apposition to it (`أمير قطر الشيخ تميم`).
    fn second_office(&self, i: usize) -> bool {
        let doc = self.doc;
        if !matches!(self.class, Class::Person | Class::Organisation)
            || !self.definite
            || !self.runs.is_empty()
            || !doc.is(self.head, flag::TITLE | flag::ANY_ORG)
        {
            return false;
        }
        let (token, before) = (&doc.tokens.list[i], &doc.tokens.list[i - 1]);
        if before.kind != Kind::Word
            || token.conjunction
            || token.joined != Joined::None
            || before.is(flag::RANK)
            || before.is(flag::HONORIFIC) && !before.is(flag::POST)
        {
            return false;
        }
        // what has neither ال nor a pronoun stands in apposition to all but one bare word
        let alone = before.article && i == self.head + 1;
        let other = token.is(flag::POST)
            && !token.is(flag::RANK | flag::DEMONYM | flag::PLURAL)
            && !doc.stem(i).starts_with('م')
            && !doc.stem(i).ends_with('ي')
            && !doc.stem(i).ends_with("يه")
            // an office in front of its noun alone: كبير المفاوضين, الشاعر الكبير
            && doc.stem(i) != "كبير"
            && doc.name_score(i + 1) <= 0;
        // نظيره, spelt like نظيرة
        let own = token.is(flag::TITLE | flag::PERSON)
            && !token.article
            && doc.tokens.original(i).ends_with("ه");
        let public = token.is(flag::PEOPLE | flag::PLURAL)
            && doc.stem(i).ends_with("ين")
            && !token.is(flag::DEMONYM | flag::NAME);
        (other || public) && token.article
            || alone && (other || own || token.pronoun && token.is(flag::TITLE | flag::PERSON))
    }

    /// المدرب | للأمير: to whom, no office.
    fn to_person(&self, i: usize) -> bool {
        let doc = self.doc;
        self.class == Class::Person
            && i == self.head + 1
            && doc.tokens.list[self.head].article
            && doc.is(i, flag::TITLE)
            && !doc.is(i, flag::ANY_ORG)
    }

    fn takes_joined(&self, i: usize) -> bool {
        let doc = self.doc;
        let flags = doc.flags(i);
        if self.class == Class::Organisation && self.audience(i) {
            return false;
        }
        if doc.tokens.list[i - 1].article && governs(doc, i) {
            return true;
        }
        // الاتحاد "الكاف" | لانطلاق النسخة الجديدة; لاعبو النادي | لمبعوث الجوهرة
        if doc.kind(i - 1) == Kind::Mark
            || matches!(
                doc.stem(i),
                "مبعوث" | "مبعوثه" | "موفد" | "موفده" | "مراسل" | "مراسله"
            )
        {
            return false;
        }
        // but المدير الفني | لفريق روما
        let people = flags & (flag::PEOPLE | flag::PLURAL) != 0 && flags & flag::ORG == 0
            || crate::role::audience(doc, i);
        match doc.joined(i) {
            // تمنى المدير | للجميع التوفيق
            Joined::Lam if doc.bare(i) == "للجميع" && i == self.head + 1 => false,
            Joined::Lam => {
                // الائتلاف | ليخلف رئيسه
                let chiefs = self.class == Class::Document
                    && i == self.head + 1
                    && flags & flag::POST != 0
                    && flags & flag::PLURAL != 0
                    && !doc.tokens.list[i].article
                    && doc.tokens.list[i + 1].article;
                if people && self.class != Class::Organisation && !chiefs && !self.represents(i)
                    // المعهد الوطني | للرصد الجوي
                    || doc.is(i, flag::FINITE) && !doc.tokens.list[i].article
                    || flags & !(flag::COMMON | flag::NAME) == 0 && doc.stem(i).starts_with('ي')
                    || self.to_person(i)
                {
                    return false;
                }
                // استطلاع لرويترز: whose it is
                let own = self.class == Class::Document
                    && i == self.head + 1
                    && (!doc.is(self.head, flag::MEDIUM) || agency(doc, i));
                let medium =
                    flags & (flag::ORG_MEDIUM | flag::PROPER_MEDIUM | flag::MEDIUM) != 0 && !own;
                let before = doc.flags(i - 1);
                let in_body = self
                    .runs
                    .last()
                    .is_some_and(|r| r.end == i && self.of_body(r))
                    || self.class == Class::Organisation;
                let body_takes = self.body_takes(i);
                let head_takes = matches!(self.class, Class::Person | Class::People)
                    && self.runs.is_empty()
                    || in_body && self.class != Class::Organisation
                    || body_takes;
                // جوزيه فالنتي المدير الفني | للمنتخب
                let in_apposition = self.class == Class::Person
                    && doc.tokens.list[i - 1].article
                    && self.runs.last().is_none_or(|r| r.end != i)
                    && flags & (flag::COMMON | flag::ANY_ORG | flag::PLACE | flag::PROPER_HEAD)
                        != 0;
                let document_takes = self.class == Class::Document
                    && flags
                        & (flag::PROPER_MEDIUM
                            | flag::ANY_ORG
                            | flag::PLACE
                            | flag::PROPER_ORG
                            | flag::PROPER_HEAD
                            | flag::PLACE_HEAD)
                        != 0;
                let outlet = doc.is_outlet(i)
                    && !own
                    && (before & flag::POST == 0 || doc.tokens.list[i - 1].article)
                    && !matches!(doc.stem(i - 1), "مراسل" | "مراسله" | "مندوب" | "مصور");
                (head_takes || in_apposition || document_takes || chiefs)
                    && !outlet
                    && !matches!(doc.stem(i), "مره" | "عام" | "يوم" | "حين" | "غايه")
                    && !(medium && before & flag::TITLE == 0 && !doc.tokens.list[i - 1].article)
                    && flags & flag::PRON == 0
                    && !(doc.tokens.list[i].pronoun
                        && matches!(self.class, Class::Person | Class::Organisation))
                    && !doc.is(i, flag::FUNCTION)
                    && flags & (flag::THAT | flag::DEM) == 0
            }
            Joined::Ba => {
                flags
                    & (flag::ANY_ORG
                        | flag::PLACE
                        | flag::PROPER_ORG
                        | flag::PLACE_HEAD
                        | flag::PROPER_HEAD)
                    != 0
                    && matches!(
                        self.class,
                        Class::Person | Class::People | Class::Document | Class::Organisation
                    )
            }
            _ => false,
        }
    }

    /// A name that a body has: `مركز الملك سلمان`, `مدير مركز سلطان بن زايد`.
    pub(super) fn of_body(&self, name: &Run) -> bool {
        let doc = self.doc;
        let titled =
            usize::from(name.start > self.head + 1 && doc.is(name.start - 1, flag::HONORIFIC));
        let Some(k) = (name.start - titled)
            .checked_sub(1)
            .filter(|&k| k >= self.head)
        else {
            return false;
        };
        doc.after_whom(k) && (titled == 1 || doc.is(k, flag::ANY_ORG))
    }

    /// The end of a name in marks behind a preposition: `عناصر من "داعش"`, `قيادي في «حماس»`.
    fn marked_body(&mut self, i: usize) -> Option<usize> {
        let doc = self.doc;
        let quote = doc.layout.quotes[doc.layout.opened_by(i + 1)?];
        let marked = quote.closed
            && quote.close < self.limit
            && quote.close <= i + 4
            && matches!(doc.bare(i), "من" | "في")
            && !self.definite
            && matches!(self.class, Class::Person | Class::People)
            && doc.kind(i + 2) == Kind::Word
            && !doc.is(i + 2, flag::FINITE | flag::FUNCTION_WORD);
        self.definite |= marked;
        marked.then_some(quote.close + 1)
    }

    /// `مسؤول الأمن | في تويتر، جاك فانديرغريف، `: the outlet is the post's.
    fn posted_at(&self, i: usize) -> bool {
        let doc = self.doc;
        self.class == Class::Person
            && self.runs.is_empty()
            && doc.bare(i) == "في"
            && doc.is(self.head, flag::TITLE)
            && doc.is_outlet(i + 1)
            && doc.name_between(i + 2, self.limit, false).is_some()
    }

    fn preposition(&mut self, i: usize) -> Option<usize> {
        let doc = self.doc;
        let next = i + 1;
        let place_or_body = doc.is(next, PLACE_OR_BODY);
        let posted = self.posted_at(i);
        let medium = !posted
            && doc.is(next, flag::MEDIUM)
            && (!doc.is(next, flag::ORG)
                || doc.tokens.list[next].pronoun
                || matches!(doc.stem(next + 1), "صحفي" | "صحافي" | "صحفيه" | "صحافيه"));
        let ok = match doc.bare(i) {
            "في" => {
                !medium
                    && !doc.is(
                        next,
                        flag::TIME | flag::MONTH | flag::DEM | flag::FUNCTION | flag::REL,
                    )
                    && !crate::role::moment(doc, next)
                    && matches!(
                        self.class,
                        Class::Person | Class::People | Class::Organisation
                    )
                    && (place_or_body
                        || posted
                        || self.runs.is_empty() && field(doc, next)
                        || doc.name_score(next) > 0 && doc.flags(next) & flag::GIVEN == 0
                        || (doc.tokens.list.get(next).is_some_and(|t| t.article)
                            && self.runs.is_empty()
                            && doc.is(next, flag::COMMON | flag::ORG)
                            && doc.is(i - 1, flag::TITLE | flag::PERSON | flag::PEOPLE)))
            }
            // المتحدث بقيادة حرس الحدود
            "بقياده" => {
                self.class == Class::Person
                    && self.runs.is_empty()
                    && doc.is(next, flag::ANY_ORG)
                    && !doc.is(next, flag::TITLE)
            }
            "لدي" => {
                matches!(self.class, Class::Person)
                    && (place_or_body
                        || doc.tokens.list.get(next).is_some_and(|t| t.article) && !medium)
            }
            "من" => {
                let indefinite = !self.definite
                    || matches!(self.class, Class::Document | Class::People)
                    || doc.is(self.head, flag::QUANT);
                (indefinite
                    && !doc.said_from(self.head, i)
                    && (matches!(
                        self.class,
                        Class::People | Class::Document | Class::Person | Class::Other
                    ) || doc.is(self.head, flag::QUANT))
                    && (doc.is(self.head, flag::QUANT)
                        || place_or_body
                        || doc.is(next, flag::PEOPLE)))
                    || (self.class == Class::Person
                        && !self.runs.is_empty()
                        && doc.is(next, flag::ORG)
                        && self.runs.last().is_some_and(|r| r.end == i))
            }
            // الرابطة التونسية للدفاع عن حقوق الإنسان, اللجنة السعودية للرقابة على المنشطات
            "عن" | "علي"
                if self.class == Class::Organisation
                    && doc.joined(i - 1) == Joined::Lam
                    && !medium
                    && !doc.is(
                        next,
                        flag::TIME | flag::DEM | flag::FUNCTION | flag::NOUN | flag::ATTITUDE,
                    ) =>
            {
                !doc.is_that(next)
            }
            "عن" => {
                matches!(
                    doc.stem(i - 1),
                    "صادره" | "صادر" | "مسوول" | "مسووله" | "مشترك"
                ) || place_or_body && self.stands_for()
            }
            "علي" => {
                matches!(doc.stem(i - 1), "مشرف" | "مشرفه" | "قايم" | "قايمين") || self.on_air(next)
            }
            "الي" => matches!(doc.stem(self.head), "مبعوث" | "سفير") && place_or_body,
            _ => false,
        };
        if !ok && (medium || !takes(doc, i)) {
            return None;
        }
        // the noun behind the preposition comes with it
        if let Some((end, _)) = doc.multiword(next).filter(|&(end, _)| end <= self.limit) {
            self.definite = true;
            return Some(end);
        }
        if next < self.limit && doc.kind(next) == Kind::Word && doc.may_begin(next) {
            self.definite = doc.tokens.list[next].definite() || doc.is(next, flag::PLACE);
            if doc.is(self.head, flag::QUANT) && doc.bare(i) == "من" {
                let class = doc.class_of(next);
                if class != Class::Other {
                    self.class = class;
                }
            }
            return Some(next + 1);
        }
        None
    }

    /// `صحفية على | قناة "الأفق"`: the channel that somebody works for.
    fn on_air(&self, i: usize) -> bool {
        self.class == Class::Person
            && self.runs.is_empty()
            && !self.doc.is(self.head, flag::QUANT)
            && matches!(self.doc.stem(i), "قناه" | "اذاعه" | "راديو" | "شاشه")
    }

    /// `النائب عن | حركة النهضة`: whom a member of a body stands for.
    fn stands_for(&self) -> bool {
        self.runs.is_empty()
            && matches!(
                self.doc.stem(self.head),
                "نايب" | "نايبه" | "عضو" | "عضوه" | "ممثل" | "ممثله" | "مرشح" | "مرشحه"
            )
    }

    /// `الحكومة | للصحفيين`: an audience, not `النقابة الوطنية للصحفيين`.
    fn audience(&self, i: usize) -> bool {
        press(self.doc, i) && !apposed::REPRESENT.contains(&self.doc.stem(self.head))
    }

    /// `مدير حفظ الصحة | وحماية المحيط بوزارة الصحة`: two fields of an office.
    fn second_field(&self, i: usize) -> bool {
        let doc = self.doc;
        let (token, previous) = (&doc.tokens.list[i], &doc.tokens.list[i - 1]);
        let field = (token.is(flag::COMMON) && !token.is(flag::FINITE | flag::NAME)
            || token.flags == 0)
            && (action_noun(doc.stem(i)) || deed(doc.stem(i)))
            && !token.definite();
        field
            && previous.article
            && doc.tokens.list[i + 1].article
            && !doc.conjunction(i + 1)
            && doc.joined(i + 1) == Joined::None
            && (self.head..i).any(|k| {
                doc.is(k, flag::POST | flag::ANY_ORG)
                    && !doc.tokens.list[k].definite()
                    && doc.kind(k) == Kind::Word
            })
            && (matches!(doc.joined(i + 2), Joined::Ba | Joined::Lam)
                || matches!(doc.kind(i + 2), Kind::Comma | Kind::Open)
                || doc.is_that(i + 2)
                || doc.is(i + 2, flag::PREP)
                || doc.conjunction(i + 2) && doc.tokens.list[i + 2].article)
    }

    fn coordinated(&mut self, i: usize) -> Option<usize> {
        let doc = self.doc;
        let token = &doc.tokens.list[i];
        let flags = token.flags;
        if flags & (flag::FUNCTION_WORD | flag::TIME) != 0 || token.joined != Joined::None {
            return None;
        }
        if !self.single
            && let Some(run) = self.joined_name(i)
        {
            self.class = Class::People;
            return Some(self.name(run));
        }
        if flags & flag::FINITE != 0
            && !token.article
            && flags & (flag::TITLE | flag::ORG | flag::PEOPLE) == 0
        {
            return None;
        }
        // الولايات المتحدة | وكوريا الجنوبية
        if self.class == Class::Place
            && let Some((end, of)) = doc.multiword(i)
            && of & flag::PLACE != 0
            && end <= self.limit
        {
            self.definite = true;
            return Some(end);
        }
        let previous = &doc.tokens.list[i - 1];
        // مسؤولين إسرائيليين وأميركيين
        if !token.article
            && !previous.article
            && token.is(flag::DEMONYM)
            && previous.is(flag::DEMONYM)
            && doc.is(self.head, flag::PERSON | flag::PEOPLE | flag::DOCUMENT)
        {
            return Some(i + 1);
        }
        let same_class = doc.class_of(i);
        let human = matches!(self.class, Class::Person | Class::People);
        // الولايات المتحدة | والقاضي
        if self.class == Class::Place && !matches!(same_class, Class::Place | Class::Organisation) {
            return None;
        }
        if token.article
            && (previous.article || self.class == Class::Organisation)
            && !(human
                && self.runs.last().is_some_and(|r| r.end == i)
                && same_class == Class::Other)
        {
            self.definite = true;
            return Some(i + 1);
        }
        if self.class == Class::Organisation
            && previous.joined == Joined::Lam
            && !previous.article
            && !token.article
        {
            return Some(i + 1);
        }
        if self.single && human && !self.runs.is_empty() {
            return None;
        }
        if self.second_field(i) {
            return Some(i + 2);
        }
        if (human
            && matches!(same_class, Class::Person | Class::People)
            && flags & (flag::TITLE | flag::PEOPLE | flag::PERSON) != 0)
            || (self.class == Class::Organisation && same_class == Class::Organisation)
            || (same_class == Class::Place
                && (self.class == Class::Place || doc.is(i - 1, flag::PLACE)))
            || (self.class == Class::Document && same_class == Class::Document)
        {
            self.definite = token.definite() || same_class == Class::Place;
            // مدير المكتب في مصر | وسوريا: one man's places
            if human && !self.runs.is_empty() && same_class != Class::Place {
                // وعضو المجلس: another office of the same man, unless a name follows
                if flags & flag::POST != 0
                    && flags & (flag::PLURAL | flag::PEOPLE) == 0
                    && !token.article
                    && self.class == Class::Person
                {
                    self.office = Some(self.runs.iter().count());
                } else {
                    self.class = Class::People;
                }
            }
            return Some(i + 1);
        }
        None
    }

    /// `انتقد الوزير | "السياسة الفاشلة" للحكومة`: a noun with its adjective, which somebody speaks of.
    fn criticised(&self, quote: crate::quote::Quote) -> bool {
        let doc = self.doc;
        let first = &doc.tokens.list[quote.open + 1];
        self.object
            && self.class == Class::Person
            && first.article
            && doc.tokens.list[quote.open + 2].article
            && !first.is(flag::NAME | flag::TITLE | flag::ANY_ORG)
            && (doc.tokens.list[quote.open - 1].article
                || self.runs.last().is_some_and(|r| r.end == quote.open))
            && doc.kind(quote.close + 1) == Kind::Word
    }

    /// A short quotation inside the phrase is a name: شركة «مجموعة المعجل», صحيفة "الحياة".
    fn quoted_name(&mut self, i: usize, start: usize) -> Option<usize> {
        let doc = self.doc;
        let quote = doc.layout.quotes[doc.layout.opened_by(i)?];
        // دعا الحزب | "كل القوى": no name
        if i > start && doc.tokens.list[i - 1].article && doc.is(quote.open + 1, flag::QUANT) {
            return None;
        }
        let words = (quote.open + 1..quote.close)
            .filter(|&k| doc.kind(k) == Kind::Word)
            .count();
        if i > start && words == 2 && self.criticised(quote) {
            return None;
        }
        let named = i == start
            || doc.is(
                i - 1,
                flag::ANY_ORG
                    | flag::MEDIUM
                    | flag::TITLE
                    | flag::COMMON
                    | flag::DEMONYM
                    | flag::PEOPLE,
            )
            || doc.tokens.list[i - 1].article
            || doc.bare(i - 1) == "باسم";
        let long = i > start && doc.is(i - 1, flag::ANY_ORG | flag::MEDIUM)
            || i == start && doc.is(quote.open + 1, flag::TITLE | flag::GIVEN);
        let most = if long { 5 } else { 3 };
        // وكالة "رويترز". : what follows a bare word for a body is its name
        let of_body = i > start
            && doc.is(i - 1, flag::ANY_ORG)
            && !doc.tokens.list[i - 1].article
            && words <= 3;
        let speech = matches!(doc.kind(quote.close + 1), Kind::Stop | Kind::Newline) && !of_body
            || (quote.open + 1..quote.close).any(|k| {
                doc.kind(k) == Kind::Comma || doc.kind(k) == Kind::Stop && !doc.tokens.list[k].glued
            })
            // "نوفمبر قادم!": a call
            || matches!(doc.tokens.original(quote.close - 1), "!" | "؟" | "?");
        if !quote.closed
            || words == 0
            || words > most
            || quote.close >= self.limit
            || !named
            || speech
        {
            return None;
        }
        if (quote.open + 1..quote.close).any(|k| {
            doc.is(k, flag::FINITE)
                && !doc.tokens.list[k].article
                && doc.flags(k) & (flag::NAME | flag::TITLE | flag::NOUN) == 0
                && doc.kind(k + 1) != Kind::Stop
        }) {
            return None;
        }
        self.definite = true;
        if i == start {
            let inner = quote.open + 1;
            if doc.name_score(inner) >= 0
                && !doc.is(inner, flag::COMMON | flag::TITLE | flag::ANY_ORG)
            {
                self.class = if doc.is(inner, flag::PROPER_ORG | flag::PROPER_MEDIUM) {
                    Class::Organisation
                } else {
                    Class::Person
                };
                self.runs.push(Run {
                    start: inner,
                    end: quote.close,
                });
            } else if doc.is(inner, flag::HONORIFIC | flag::POST)
                && words >= 3
                && doc.name_score(inner + 1) >= 2
                && (inner + 1..quote.close).all(|k| {
                    doc.kind(k) == Kind::Word
                        && (doc.is(k, flag::NAME | flag::PARTICLE) || doc.flags(k) == 0)
                })
            {
                self.class = Class::Person;
                self.runs.push(Run {
                    start: inner + 1,
                    end: quote.close,
                });
            } else if doc.is(inner, flag::PROPER_ORG | flag::ANY_ORG | flag::PROPER_HEAD) {
                self.class = Class::Organisation;
            }
        } else if self.class == Class::Person && (self.runs.is_empty() || self.names_body()) {
            // النائب "بيتر بون"
            if let Some(run) = doc.name_run(quote.open + 1, quote.close).filter(|r| {
                // العقيد "القرشي"
                let titled =
                    doc.is(i - 1, flag::HONORIFIC | flag::RANK) && doc.name_score(r.start) > 0;
                r.end == quote.close && (r.end - r.start >= 2 || titled)
            }) {
                self.runs.push(run);
            }
        }
        Some(quote.close + 1)
    }

    /// An apposition after a comma: a title behind a name, a name behind a title.
    fn apposition(&mut self, comma: usize) -> Option<usize> {
        let doc = self.doc;
        let next = comma + 1;
        if let Some(end) = self.several_between(comma) {
            return Some(end);
        }
        if !matches!(self.class, Class::Person | Class::Other)
            || doc.kind(next) != Kind::Word
            || doc.conjunction(next)
        {
            return None;
        }
        let named = !self.runs.is_empty();
        let title = (doc.is(next, flag::TITLE | flag::PERSON) || doc.defends(next))
            && doc.joined(next) == Joined::None;
        let is_name = doc.name_score(next) > 0 && !named;
        let from_body =
            named && doc.bare(next) == "من" && doc.is(next + 1, flag::ANY_ORG | flag::PROPER_ORG);
        let title_stands = title && (named || doc.is(next, flag::HONORIFIC));
        // مفتي المدينة، | المهدي الطاهر القريري،
        if (!named || self.names_body())
            && self.class == Class::Person
            && let Some(run) = doc.name_between(comma, self.limit, false)
        {
            return Some(self.name(run));
        }
        let name_stands = is_name && self.class == Class::Person;
        if !title_stands && !name_stands && !from_body {
            return None;
        }
        let inner = doc.noun_phrase(if from_body { next + 1 } else { next }, self.limit, false)?;
        let closing = doc.kind(inner.run.end);
        if !named {
            self.runs.push(inner.name?);
        }
        let tied = doc.is(
            inner.run.end,
            flag::THAT | flag::CIRC | flag::PREP | flag::TIME | flag::REL | flag::VERB,
        )
            // أخبر سالم عواد، أستاذ القانون | للصحيفة
            || (named || inner.run.end >= inner.run.start + 2) && doc.joined(inner.run.end) == Joined::Lam
            // استنكر المؤرخ سالم عواد، مدير مركز البحوث | حملات التشويه
            || named
                && self.object
                && closing == Kind::Word
                && doc.is(next, flag::POST)
                && doc.tokens.list[inner.run.end - 1].article
                && !doc.tokens.list[inner.run.end].article
                && doc.name_score(inner.run.end) <= 0;
        if matches!(
            closing,
            Kind::Comma
                | Kind::Colon
                | Kind::Stop
                | Kind::Mark
                | Kind::Newline
                | Kind::Open
                | Kind::Dash
        ) || tied
        {
            self.definite = true;
            return Some(inner.run.end);
        }
        None
    }

    /// The personal name of the phrase: the run that a title or the beginning introduces, not one
    /// that completes the name of a body (`مركز الملك سلمان`).
    fn choose_name(&self, start: usize) -> Option<Run> {
        if self.runs.is_empty()
            || !matches!(self.class, Class::Person | Class::Other | Class::People)
        {
            return None;
        }
        // who speaks for an office bearer is not the office bearer
        if self.doc.tokens.any_shows(look::BEHALF)
            && (start..self.end)
                .any(|k| self.doc.bare(k) == "باسم" && self.doc.is(k + 1, flag::POST))
        {
            return None;
        }
        let doc = self.doc;
        let weigh = |run: &Run| {
            let words = i32::try_from(run.end - run.start).unwrap_or(0).min(3);
            let before = run.start.wrapping_sub(1);
            let lead = if run.start == start {
                4
            } else if doc.kind(before) == Kind::Comma {
                3
            } else if doc.is(before, flag::HONORIFIC) && self.of_body(run) {
                -4
            } else if doc.is(before, flag::ANY_ORG)
                && !(doc.tokens.list[before].article
                    && (doc.is(run.start, flag::GIVEN) || doc.whole_given(run.start)))
                || !doc.tokens.list[before].definite()
                    && !doc.is(
                        before,
                        flag::TITLE | flag::DEMONYM | flag::PLACE | flag::PROPER_ORG | flag::NAME,
                    )
                    && doc.is(before, flag::COMMON)
            {
                -3
            } else if doc.is(before, flag::TITLE)
                || doc.tokens.list[before].article
                || doc.is(before, flag::DEMONYM | flag::PLACE)
            {
                if doc.introduced(run.start) { 5 } else { 2 }
            } else {
                0
            };
            words
                + lead
                + (run.start..run.end)
                    .map(|k| doc.name_score(k))
                    .max()
                    .unwrap_or(0)
        };
        let doubtful = |r: &Run| {
            r.end == r.start + 1
                && r.start > start
                && doc.name_score(r.start) <= 1
                && !doc.introduced(r.start)
                && !doc.tokens.list[r.start - 1].article
                && doc.kind(r.start - 1) == Kind::Word
        };
        // شقيقة الصحفي منتظر: nobody's own name
        let of_kin = |r: &Run| {
            (start..r.start)
                .take_while(|&k| doc.kind(k) == Kind::Word)
                .any(|k| {
                    doc.is(k, flag::KIN)
                        && !doc.tokens.list[k].definite()
                        // محامي الدفاع سالم حداد: of no person
                        && !(doc.tokens.list[k + 1].article && doc.is(k + 1, flag::ANY_ORG))
                })
                && (start..r.start).all(|k| doc.kind(k) == Kind::Word)
                && !self
                    .runs
                    .iter()
                    .any(|o| o.start < r.start && o.start > start)
        };
        // مصدر عليم: a source has no name
        let of_source =
            |r: &Run| r.start == start + 1 && r.end == r.start + 1 && doc.stem(start) == "مصدر";
        let of_group = |r: &Run| doc.one_of(start) && r.start > start && r.start < start + 4;
        let body = |r: &Run| {
            doc.multiword(r.start).is_some_and(|(end, flags)| {
                end >= r.end && flags & (flag::PROPER_ORG | flag::PROPER_MEDIUM) != 0
            })
        };
        self.runs
            .iter()
            .filter(|r| {
                !body(r)
                    && !of_kind(doc, start, r)
                    && !of_place(doc, start, r)
                    && !of_kin(r)
                    && !of_group(r)
                    && !of_source(r)
                    && !spoken_for(doc, start, r)
            })
            .map(|r| (weigh(r), *r))
            .max_by_key(|(weight, r)| (*weight, r.start))
            .filter(|(weight, r)| *weight > 0 && !doubtful(r))
            .map(|(_, r)| r)
    }
}

/// `المتحدث باسم حملة | ترامب`: whom the body is named after that is spoken for.
fn spoken_for(doc: &Doc<'_>, start: usize, r: &Run) -> bool {
    r.start > start + 2
        && doc.bare(r.start - 2) == "باسم"
        && !doc.tokens.list[r.start - 1].definite()
        && !doc.is(r.start - 1, flag::PLACE | flag::PROPER_ORG)
}

/// `فرد مميز`, `مسؤول بشركة`: behind somebody indefinite stands no name of no first name.
fn of_kind(doc: &Doc<'_>, start: usize, r: &Run) -> bool {
    r.start == start + 1
        && !doc.tokens.list[start].definite()
        && doc.is(start, flag::TITLE | flag::PERSON)
        && !doc.is(start, flag::HONORIFIC | flag::RANK | flag::NAME)
        && !(r.start..r.end).any(|k| doc.is(k, flag::NAME | flag::SYLLABLE))
}

/// `فلاح من قرية | أولاد سلامة`: the name is the place's.
fn of_place(doc: &Doc<'_>, start: usize, r: &Run) -> bool {
    let head = &doc.tokens.list[r.start.saturating_sub(1)];
    r.start > start + 1
        && head.kind == Kind::Word
        && head.is(flag::PLACE_HEAD)
        && !head.is(flag::TITLE | flag::NAME)
        && !head.definite()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The phrase that a text begins with, and the name in it.
    fn read(text: &str) -> (String, Option<String>) {
        let lexicon = Lexicon::builtin();
        let tokens = Tokens::of(text, lexicon);
        let layout = crate::quote::layout(&tokens, |_| false);
        let doc = Doc::new(&tokens, layout, lexicon);
        let phrase = doc
            .noun_phrase(0, doc.tokens.list.len(), true)
            .expect("a phrase");
        let words = |r: Run| {
            text[doc.tokens.list[r.start].start as usize..doc.tokens.list[r.end - 1].end as usize]
                .to_owned()
        };
        (words(phrase.run), phrase.name.map(words))
    }

    #[test]
    fn phrases() {
        // known failure: a body whose bearer is named behind it
        let known = ["المكتب الصحفي"];
        for (text, phrase, name) in [
            (
                "السفير الهندي هارديب سينغ بوري الرئيس الدوري الحالي لمجلس الأمن في حديث",
                "السفير الهندي هارديب سينغ بوري الرئيس الدوري الحالي لمجلس الأمن",
                Some("هارديب سينغ بوري"),
            ),
            (
                "وزارة المرأة والأسرة والطفولة أنه على إثر",
                "وزارة المرأة والأسرة والطفولة",
                None,
            ),
            (
                "المكتب الصحفي للأمين العام للأمم المتحدة بان كي مون في بيانين",
                "المكتب الصحفي للأمين العام للأمم المتحدة بان كي مون",
                None,
            ),
            (
                "وزير الدفاع الفرنسي جان-ايف لو دريان من خطر",
                "وزير الدفاع الفرنسي جان-ايف لو دريان",
                Some("جان-ايف لو دريان"),
            ),
            (
                "المتحدث الرسمي لمركز الملك سلمان للإغاثة والأعمال الإنسانية رأفت الصباغ في تصريح",
                "المتحدث الرسمي لمركز الملك سلمان للإغاثة والأعمال الإنسانية رأفت الصباغ",
                Some("رأفت الصباغ"),
            ),
            (
                "سوزان رايس المندوبة الأمريكية الدائمة لدى الأمم المتحدة من جديد مواقف",
                "سوزان رايس المندوبة الأمريكية الدائمة لدى الأمم المتحدة",
                Some("سوزان رايس"),
            ),
            (
                "بول رين، عالم الجيولوجيا في جامعة كاليفورنيا في بيركلي: ",
                "بول رين، عالم الجيولوجيا في جامعة كاليفورنيا في بيركلي",
                Some("بول رين"),
            ),
            (
                "معتمد المنطقة سليم الحاج صالح لوكالة تونس",
                "معتمد المنطقة سليم الحاج صالح",
                Some("سليم الحاج صالح"),
            ),
            ("مصدر مسؤول في الشركة، إن", "مصدر مسؤول في الشركة", None),
            ("بوري باسم الهند عن أمله", "بوري", Some("بوري")),
            (
                "دراسة جديدة أيضا من مركز النوم بالولايات المتحدة أن",
                "دراسة جديدة أيضا من مركز النوم بالولايات المتحدة",
                None,
            ),
            (
                "شركة «مجموعة المعجل» أنها ستواصل",
                "شركة «مجموعة المعجل»",
                None,
            ),
            (
                "وزير خارجية كوريا الشمالية الأمم المتحدة يوم السبت أن",
                "وزير خارجية كوريا الشمالية",
                None,
            ),
            (
                "زعيم كوريا الجنوبية مون جاي إن على مدار",
                "زعيم كوريا الجنوبية مون جاي إن",
                Some("مون جاي إن"),
            ),
            (
                "باحثون من بنسلفانيا وتكساس، فان",
                "باحثون من بنسلفانيا وتكساس",
                None,
            ),
            (
                "حاكم ولاية أوهايو، السيد مايك دي واين، أن",
                "حاكم ولاية أوهايو، السيد مايك دي واين",
                Some("مايك دي واين"),
            ),
            (
                "المشرف على الحملة أستاذ مشارك واستشاري الغدد الصماء والسكري لدى الأطفال بجامعة المؤسس الدكتور عبدالمعين عيد الأغا، أن",
                "المشرف على الحملة أستاذ مشارك واستشاري الغدد الصماء والسكري لدى الأطفال بجامعة المؤسس الدكتور عبدالمعين عيد الأغا",
                Some("عبدالمعين عيد الأغا"),
            ),
            ("شبكة سي بي إس نيوز، نقلا", "شبكة سي بي إس نيوز", None),
            (
                "الرجل الثاني في تنظيم القاعدة، أيمن الظواهري، عبر تسجيل",
                "الرجل الثاني في تنظيم القاعدة، أيمن الظواهري",
                Some("أيمن الظواهري"),
            ),
            (
                "جوزيه مورينيو مدرب تشيلسي بطل الدوري الانجليزي الممتاز لكرة القدم اليوم",
                "جوزيه مورينيو مدرب تشيلسي بطل الدوري الانجليزي الممتاز لكرة القدم",
                Some("جوزيه مورينيو"),
            ),
        ] {
            let (got, got_name) = read(text);
            let right = got == phrase && got_name.as_deref() == name;
            assert!(
                right != known.iter().any(|k| text.starts_with(k)),
                "want {phrase} | {name:?}\n got {got} | {got_name:?}"
            );
        }
    }
}
