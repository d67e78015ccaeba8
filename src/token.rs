//! Words with their joined particles, punctuation, sentences and paragraphs.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hasher};
use std::ops::{Deref, DerefMut, Index, IndexMut};
use std::sync::Mutex;

mod blank;

use crate::letters::clearly_foreign;
use crate::lexicon::{EntryId, Flags, FxHasher, Lexicon, Seeded, flag, hamzas, shows_hamza};
use crate::looks::{Looks, look, looks, tanwin};
use crate::phrase::{AROUND, arabic, masdar_like, own_score};
use crate::text::{fold_char, is_arabic_letter, is_digit, is_sign, same_folded};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters of any script, with their signs.
    Word,
    /// Digits.
    Number,
    /// A full stop, question or exclamation mark, ellipsis.
    Stop,
    /// `،` or `,`.
    Comma,
    /// `؛` or `;`.
    Semicolon,
    /// `:`.
    Colon,
    /// A quotation mark of any style.
    Mark,
    /// `(` `[` `{`.
    Open,
    /// `)` `]` `}`.
    Close,
    /// A dash of any length.
    Dash,
    /// A line break.
    Newline,
    /// Anything else that is not blank.
    Other,
}

/// A preposition written together with its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// None.
    None,
    /// بـ
    Ba,
    /// لـ
    Lam,
    /// كـ
    Kaf,
    /// سـ of the future, before a verb.
    Sin,
}

/// One token: bytes of the article, and how its word is made up.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four marks of a word, none bound to another"
)]
pub struct Token {
    /// First byte in the article.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    fold_start: u32,
    fold_end: u32,
    /// What it is.
    pub kind: Kind,
    /// A joined و or ف stands in front.
    pub conjunction: bool,
    /// A joined preposition.
    pub joined: Joined,
    /// The article ال.
    pub article: bool,
    /// A joined pronoun behind.
    pub pronoun: bool,
    /// Bytes of the original before the stem: conjunction, preposition.
    pub lead: u8,
    /// The entry of its stem in the lexicon.
    pub entry: EntryId,
    /// Flags of that entry.
    pub flags: Flags,
    /// No blank before it.
    pub glued: bool,
    /// How well its word fits into a personal name by itself, see [`own_score`].
    pub score: i8,
    /// The hash of its stem, see [`hash`].
    pub hash: u32,
    /// What its letters show, see [`look`].
    pub looks: Looks,
    /// Bytes of its folded word without a conjunction before the stem, see [`Token::before_stem`].
    stem: u8,
}

impl Token {
    /// The stem has one of these flags.
    #[inline]
    pub fn is(&self, flags: Flags) -> bool {
        self.flags & flags != 0
    }

    /// The word has one of these looks.
    #[inline]
    pub fn shows(&self, looks: Looks) -> bool {
        self.looks & looks != 0
    }

    /// The length in bytes of its folded word.
    pub fn folded_len(&self) -> usize {
        (self.fold_end - self.fold_start) as usize
    }

    /// It may be written with signs, which make it longer than its folded word.
    pub fn signed(&self) -> bool {
        self.folded_len() < (self.end - self.start) as usize
    }

    /// The stem of its folded word without a conjunction: no joined preposition, no ال.
    #[inline]
    pub fn stem_of<'a>(&self, bare: &'a str) -> &'a str {
        debug_assert_eq!(self.stem, self.before_stem(bare), "{bare} is not settled");
        &bare[usize::from(self.stem)..]
    }

    /// Where the stem begins in its folded word without a conjunction.
    fn before_stem(&self, bare: &str) -> u8 {
        match (self.joined, self.article) {
            (Joined::None, false) => 0,
            (Joined::Lam, true) if !bare.starts_with("لال") => 4,
            (Joined::None, true) => 4,
            (_, false) => 2,
            (_, true) => 6,
        }
    }

    /// The stem is written with ال or is definite by itself.
    pub fn definite(&self) -> bool {
        self.article || self.pronoun
    }
}

/// The hash of a stem: equal stems have equal hashes.
pub fn hash(stem: &str) -> u32 {
    let mut hasher = Seeded.build_hasher();
    hasher.write(stem.as_bytes());
    u32::try_from(hasher.finish() & u64::from(u32::MAX)).unwrap_or(0)
}

/// Tokens in text order. Reading beyond the end gives a line break.
#[derive(Debug)]
pub struct List(Vec<Token>);

/// What stands beyond the end.
static BEYOND: Token = plain(0, 0, Kind::Newline, false);

impl Deref for List {
    type Target = Vec<Token>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for List {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl Index<usize> for List {
    type Output = Token;

    fn index(&self, i: usize) -> &Token {
        self.0.get(i).unwrap_or(&BEYOND)
    }
}

impl IndexMut<usize> for List {
    fn index_mut(&mut self, i: usize) -> &mut Token {
        &mut self.0[i]
    }
}

/// An article cut into tokens.
#[derive(Debug)]
pub struct Tokens<'a> {
    /// The article.
    pub text: &'a str,
    /// In text order.
    pub list: List,
    /// The article, and behind it the words whose folded form is another.
    folded: String,
    /// What any of its words shows.
    looks: Looks,
    /// Its stops, line breaks and marks, in order: what divides it.
    pub dividers: Vec<u32>,
}

impl Tokens<'_> {
    /// The folded word of a token, particles included.
    pub fn folded(&self, i: usize) -> &str {
        let t = &self.list[i];
        &self.folded[t.fold_start as usize..t.fold_end as usize]
    }

    /// The folded word without a joined conjunction.
    #[inline]
    pub fn bare(&self, i: usize) -> &str {
        self.bare_of(&self.list[i])
    }

    /// The same of a token of its own.
    #[inline]
    pub fn bare_of(&self, t: &Token) -> &str {
        &self.folded[t.fold_start as usize + if t.conjunction { 2 } else { 0 }..t.fold_end as usize]
    }

    /// The original letters of a token.
    pub fn original(&self, i: usize) -> &str {
        let t = &self.list[i];
        &self.text[t.start as usize..t.end as usize]
    }

    /// The folded word is another than the written one: only where it has signs, hamzas, ة, ى.
    pub fn respelt(&self, i: usize) -> bool {
        let t = &self.list[i];
        t.fold_start != t.start
    }

    /// The word shows the sign of an indefinite accusative.
    #[inline]
    pub fn tanwin(&self, i: usize) -> bool {
        self.list[i].shows(look::TANWIN)
    }

    /// Some word of the article has one of these looks.
    pub fn any_shows(&self, looks: Looks) -> bool {
        self.looks & looks != 0
    }

    /// A word that no list of names knows, with the signs of the indefinite ـٍ or ـٌ.
    pub fn indefinite(&self, i: usize) -> bool {
        let t = &self.list[i];
        t.signed() && t.flags & flag::NAME == 0 && self.original(i).contains(['\u{64c}', '\u{64d}'])
    }

    /// A word with ة that no table knows: a noun (`وارن | صريحة`), unless a name stands behind it (`عيلدة
    /// دويل`); not `بوخبزة`.
    #[inline]
    pub fn unknown_noun(&self, i: usize) -> bool {
        let t = &self.list[i];
        t.flags == 0 && t.fold_start != t.start && self.ends_as_noun(i)
    }

    fn ends_as_noun(&self, i: usize) -> bool {
        let t = &self.list[i];
        t.folded_len() >= 8
            && self.original(i).trim_end_matches(is_sign).ends_with('ة')
            && !self.bare(i).starts_with("بو")
            && !self.bare(i).starts_with("ابو")
    }

    /// Cuts an article; every word is looked up once with its particles taken off.
    pub fn of<'a>(text: &'a str, lexicon: &Lexicon) -> Tokens<'a> {
        CACHE.with(|cache| match cache.try_borrow_mut() {
            Ok(mut cache) => Self::cut(text, lexicon, &mut cache.0),
            Err(_) => Self::cut(text, lexicon, &mut Cache::default()),
        })
    }

    /// Leaves the memory to the next article of the thread.
    pub fn recycle(self) {
        let (mut list, mut folded, mut dividers) = (self.list.0, self.folded, self.dividers);
        if folded.capacity() > SPARE {
            return;
        }
        list.clear();
        folded.clear();
        dividers.clear();
        CACHE.with(|cache| {
            if let Ok(mut cache) = cache.try_borrow_mut() {
                cache.0.spare = (list, folded, dividers);
            }
        });
    }

    #[expect(clippy::too_many_lines, reason = "one case for each kind of token")]
    fn cut<'a>(text: &'a str, lexicon: &Lexicon, cache: &mut Cache) -> Tokens<'a> {
        let (mut found, mut folded, dividers) = std::mem::take(&mut cache.spare);
        folded.reserve(text.len() + text.len() / 2 + 16);
        folded.push_str(text);
        found.reserve(text.len() / 9 + 8);
        let mut tokens = Tokens {
            text,
            list: List(found),
            folded,
            looks: 0,
            dividers,
        };
        let bytes = text.as_bytes();
        let next = |at: usize| text[at..].chars().next();
        let mut end = 0;
        let mut blank = true;
        while let Some(&byte) = bytes.get(end) {
            let start = end;
            if byte == b' ' {
                blank = true;
                end += 1;
                continue;
            }
            // most words: usual letters from the first to a blank or a mark of ASCII
            if byte & 0xfe == 0xd8
                && let Some((written, last)) = Written::usual(bytes, start)
                && written.begins_with_letter()
                && bytes.get(last).is_none_or(u8::is_ascii)
            {
                end = last;
                if tokens.known(written, (start, end), !blank, lexicon, cache)
                    || tokens.word_as(Some(written), (start, end), !blank, lexicon, cache)
                {
                    blank = false;
                }
                if bytes.get(end) == Some(&b' ') {
                    blank = true;
                    end += 1;
                }
                continue;
            }
            let Some(c) = next(start) else { break };
            end += c.len_utf8();
            if c == '\n' {
                tokens.push(start, end, Kind::Newline, blank);
                blank = true;
                continue;
            }
            let arabic = is_arabic_letter(c);
            if !arabic
                && (c.is_whitespace()
                    || matches!(c, '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}'))
            {
                blank = true;
                continue;
            }
            let letter = |c: char| is_arabic_letter(c) || c.is_alphabetic();
            if arabic || c != '،' && letter(c) || is_sign(c) || is_digit(c) {
                let number = is_digit(c);
                loop {
                    if !number {
                        end = letters_end(bytes, end);
                    }
                    let Some(d) = next(end).filter(|d| !matches!(d, ' ' | '،')) else {
                        break;
                    };
                    if !number && arabic && d.is_ascii_alphabetic()
                        || !(if number {
                            is_digit(d)
                        } else {
                            letter(d)
                                || is_sign(d)
                                || matches!(d, '\u{200c}' | '\u{200d}')
                                || (is_digit(d) && !arabic)
                        })
                    {
                        // weather.com
                        if !number
                            && d == '.'
                            && c.is_ascii_alphabetic()
                            && next(end + 1).is_some_and(|e| e.is_ascii_alphabetic())
                        {
                            end += 1;
                            continue;
                        }
                        // a decimal point or a thousands mark stays inside a number
                        if number
                            && matches!(d, '.' | ',' | '٫' | '٬' | '/')
                            && next(end + d.len_utf8()).is_some_and(is_digit)
                        {
                            end += d.len_utf8();
                            continue;
                        }
                        break;
                    }
                    end += d.len_utf8();
                }
                if number {
                    let same = same_folded(&bytes[start..end]);
                    let (fold_start, fold_end) = tokens.fold(start, end, same);
                    tokens.list.push(Token {
                        fold_start,
                        fold_end,
                        ..plain(idx(start), idx(end), Kind::Number, !blank)
                    });
                    tokens.settle(tokens.list.len() - 1);
                } else if !tokens.word(start, end, !blank, lexicon, cache) {
                    continue;
                }
                blank = false;
                continue;
            }
            let kind = match c {
                '.' | '!' | '?' | '؟' | '…' | '۔' => Kind::Stop,
                '،' | ',' | '٬' => Kind::Comma,
                '؛' | ';' => Kind::Semicolon,
                ':' | '：' => Kind::Colon,
                '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '＂' | '〝' | '〞' => {
                    Kind::Mark
                }
                '\'' | '‘' | '’' | '`' | '´' | '‚' | '′' => {
                    // a doubled apostrophe is one mark
                    if let Some(d) = next(end).filter(|&d| {
                        d == c || (matches!(c, '\'' | '’' | '‘') && matches!(d, '\'' | '’' | '‘'))
                    }) {
                        end += d.len_utf8();
                    }
                    Kind::Mark
                }
                // verses of the Koran stand in braces
                '{' | '}' | '﴾' | '﴿' => Kind::Mark,
                '(' | '[' => Kind::Open,
                ')' | ']' => Kind::Close,
                '-' | '–' | '—' | 'ـ' | '−' | '‐' | '‑' | '―' | '\u{ad}' => Kind::Dash,
                _ => Kind::Other,
            };
            tokens.push(start, end, kind, blank);
            blank = false;
        }
        tokens.keep_whole();
        tokens.split_unknown();
        tokens
    }

    /// A word that no table knows, which also stands in the article without its first letter, begins with
    /// a joined particle: `لدنج زياو`, `وكاهيل`, `بمضمار`.
    fn split_unknown(&mut self) {
        const DONE: usize = usize::MAX;
        if !self.any_shows(look::SPLITS) {
            return;
        }
        let particle = |word: &str| match word.chars().next() {
            Some('و' | 'ف') => Some(Joined::None),
            Some('ل') => Some(Joined::Lam),
            Some('ب') => Some(Joined::Ba),
            Some('ك') => Some(Joined::Kaf),
            _ => None,
        };
        let bare = |token: &Token| {
            token.kind == Kind::Word && !token.conjunction && token.joined == Joined::None
        };
        // the hashes of what stands behind the first letter, with their words
        let mut found: Vec<(u32, usize)> = Vec::new();
        // a bit for each of the hashes
        let mut bits = 0_u64;
        for (i, token) in self.list.iter().enumerate() {
            if token.shows(look::SPLITS) && token.flags == 0 && bare(token) && !token.article {
                let hash = hash(&self.folded(i)[2..]);
                bits |= 1 << (hash & 63);
                found.push((hash, i));
            }
        }
        if found.is_empty() {
            return;
        }
        found.sort_unstable();
        for k in 0..self.list.len() {
            let seen = bits >> (self.list.0[k].hash & 63) & 1 != 0;
            if !seen
                || !bare(&self.list.0[k])
                || self.list.0[k].article
                || self.list.0[k].is(flag::FINITE | flag::VERB | flag::FUNCTION_WORD)
            {
                continue;
            }
            let alone = self.list[k];
            let from = found.partition_point(|&(hash, _)| hash < alone.hash);
            let these = found[from..].iter_mut();
            for (_, word) in these.take_while(|(hash, _)| *hash == alone.hash) {
                // the first that stands alone decides
                let i = std::mem::replace(word, DONE);
                if i == DONE {
                    break;
                }
                let (word, rest) = (self.folded(i), self.folded(k));
                let Some(joined) = particle(word).filter(|_| &word[2..] == rest) else {
                    continue;
                };
                let lead = self.original(i).chars().next().map_or(0, char::len_utf8);
                self.list[i] = Token {
                    conjunction: joined == Joined::None,
                    joined,
                    lead: u8::try_from(lead).unwrap_or(0),
                    entry: alone.entry,
                    flags: alone.flags,
                    score: if joined == Joined::None {
                        alone.score
                    } else {
                        -9
                    },
                    ..self.list[i]
                };
                if self.unknown_noun(i) {
                    self.list[i].score = AROUND;
                }
                self.settle(i);
            }
        }
    }

    /// A name that begins with و, as no conjunction stands between a verb of saying and what its
    /// content hangs on (`ردت وارين: `), is one word wherever it stands.
    fn keep_whole(&mut self) {
        if !self.any_shows(look::WHOLE) {
            return;
        }
        let held = |token: &Token| {
            matches!(token.kind, Kind::Colon | Kind::Mark)
                || token.is(flag::THAT) && token.joined == Joined::None && !token.conjunction
        };
        let mut found: HashSet<&str, Seeded> = HashSet::default();
        for (i, three) in self.list.windows(3).enumerate() {
            let [before, token, behind] = three else {
                continue;
            };
            if token.shows(look::WHOLE)
                && token.conjunction
                && before.is(flag::VERB)
                && token.joined == Joined::None
                && !token.article
                && !token.pronoun
                && before.is(flag::FINITE)
                && !before.is(flag::NOUN)
                && !before.pronoun
                && !token.is(flag::NO_SURNAME | flag::COMMON)
                && token.folded_len() >= 8
                && held(behind)
            {
                found.insert(self.folded(i + 1));
            }
        }
        if found.is_empty() {
            return;
        }
        let whole: Vec<usize> = (0..self.list.len())
            .filter(|&i| self.list[i].conjunction && found.contains(self.folded(i)))
            .collect();
        for i in whole {
            self.list[i] = Token {
                conjunction: false,
                lead: 0,
                entry: EntryId::NONE,
                flags: flag::FAMILY,
                score: 3,
                ..self.list[i]
            };
            self.settle(i);
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind, blank: bool) {
        if matches!(kind, Kind::Newline | Kind::Stop | Kind::Mark) {
            self.dividers.push(idx(self.list.len()));
        }
        self.list.push(plain(idx(start), idx(end), kind, !blank));
    }

    /// Adds a word that is kept as one word.
    fn known(
        &mut self,
        written: Written,
        at: (usize, usize),
        glued: bool,
        lexicon: &Lexicon,
        cache: &Cache,
    ) -> bool {
        let (_, found) = cache.place(written, lexicon.id());
        let Some(known) = found.filter(|known| known.cut == 0) else {
            return false;
        };
        self.push_known(known, cache.folded(known), at, glued);
        self.look_back(lexicon);
        true
    }

    /// Adds a word, unless nothing of it is left when it is folded.
    fn word(
        &mut self,
        start: usize,
        end: usize,
        glued: bool,
        lexicon: &Lexicon,
        cache: &mut Cache,
    ) -> bool {
        let written = Written::of(self.text.as_bytes(), start, end);
        self.word_as(written, (start, end), glued, lexicon, cache)
    }

    /// The same, of known bytes.
    #[inline(never)]
    fn word_as(
        &mut self,
        written: Option<Written>,
        (start, end): (usize, usize),
        glued: bool,
        lexicon: &Lexicon,
        cache: &mut Cache,
    ) -> bool {
        let found = match written {
            Some(written) => cache.place(written, lexicon.id()).1,
            None => cache.long(&self.text[start..end], lexicon.id()),
        };
        let Some(known) = found else {
            return self.new_word((start, end), glued, written, lexicon, cache);
        };
        if known.cut > 0 {
            return self.two_words(
                start,
                start + known.cut as usize,
                end,
                glued,
                lexicon,
                cache,
            );
        }
        self.push_known(known, cache.folded(known), (start, end), glued);
        self.look_back(lexicon);
        true
    }

    /// Adds the token of a kept word; `folded` is its folded form where that is not the written one.
    #[inline]
    fn push_known(
        &mut self,
        known: &Known,
        folded: Option<&str>,
        (start, end): (usize, usize),
        glued: bool,
    ) {
        let (start, end) = (idx(start), idx(end));
        let folds = match folded {
            None => (start, end),
            Some(folded) => {
                let at = idx(self.folded.len());
                self.folded.push_str(folded);
                (at, idx(self.folded.len()))
            }
        };
        self.looks |= known.token.looks;
        // copied as it is, and then changed: in few steps
        self.list.push(known.token);
        if let Some(token) = self.list.last_mut() {
            (token.start, token.end, token.glued) = (start, end, glued);
            (token.fold_start, token.fold_end) = folds;
        }
    }

    /// Adds a word that is not among those kept.
    #[cold]
    #[inline(never)]
    fn new_word(
        &mut self,
        (start, end): (usize, usize),
        glued: bool,
        written: Option<Written>,
        lexicon: &Lexicon,
        cache: &mut Cache,
    ) -> bool {
        let word = &self.text[start..end];
        let same = same_folded(word.as_bytes());
        let two = |at: usize| Known {
            cut: idx(at),
            ..Known::of(&plain(0, 0, Kind::Word, false), lexicon.id())
        };
        // what joins two words is changed by folding, and stands in front of a letter
        if same + 2 < end - start
            && let Some(cut) = seam(word, same)
        {
            cache.keep(written, word, two(cut), None);
            return self.two_words(start, start + cut, end, glued, lexicon, cache);
        }
        let (fold_start, fold_end) = self.fold(start, end, same);
        if fold_start == fold_end {
            return false;
        }
        let mut token = Token {
            fold_start,
            fold_end,
            ..plain(idx(start), idx(end), Kind::Word, glued)
        };
        if token.signed() && tanwin(word) {
            token.looks = look::TANWIN;
        }
        self.list.push(token);
        analyse(self, word, lexicon);
        let i = self.list.len() - 1;
        own_office(self, i, lexicon);
        // يزعمأن is no dual: that has no hamza
        if (self.list[i].flags == 0 || word.ends_with("أن"))
            && let Some(cut) = lost_blank(word, self.folded(i), lexicon)
        {
            self.list.pop();
            cache.keep(written, word, two(cut), None);
            return self.two_words(start, start + cut, end, glued, lexicon, cache);
        }
        let score = own_score(
            &self.list[i],
            self.bare(i),
            self.tanwin(i) || self.indefinite(i),
        );
        self.list[i].score = if self.unknown_noun(i) { AROUND } else { score };
        self.settle(i);
        let folded = self.folded(i);
        // بان كي مون: the one word that changes the word before
        if folded != "كي" {
            let folded = (fold_start != idx(start)).then_some(folded);
            let known = Known::of(&self.list[i], lexicon.id());
            cache.keep(written, word, known, folded);
        }
        self.look_back(lexicon);
        true
    }

    /// Adds two words that stand together.
    #[cold]
    fn two_words(
        &mut self,
        start: usize,
        cut: usize,
        end: usize,
        glued: bool,
        lexicon: &Lexicon,
        cache: &mut Cache,
    ) -> bool {
        let first = self.word(start, cut, glued, lexicon, cache);
        self.word(cut, end, false, lexicon, cache) || first
    }

    /// Sets what follows from the word of a token and its stem, which is new: its hash and its looks.
    pub fn settle(&mut self, i: usize) {
        let (token, bare) = (&self.list[i], self.bare(i));
        let stem = token.before_stem(bare);
        let hash = hash(&bare[usize::from(stem)..]);
        let looks = looks(token, self.folded(i), bare);
        self.looks |= looks;
        let token = &mut self.list[i];
        (token.stem, token.hash, token.looks) = (stem, hash, looks);
    }

    /// `بناء على الطلب`, but `بناء المدارس`: a circumstance only in front of على.
    fn settle_building(&mut self) {
        let Some(before) = self.list.len().checked_sub(2) else {
            return;
        };
        let token = &self.list[before];
        if token.is(flag::CIRC)
            && !token.is(flag::PREP)
            && self.folded(before) == "بناء"
            && !self.folded(before + 1).starts_with("علي")
        {
            let token = &mut self.list[before];
            token.flags &= !flag::CIRC;
            token.score = AROUND;
        }
    }

    /// What the word before says about the stem of the last word.
    #[inline]
    fn look_back(&mut self, lexicon: &Lexicon) {
        // one question for the many words that say nothing
        if let [.., before, _] = self.list.0.as_slice()
            && before.is(flag::CIRC | flag::PREP | flag::THAT)
        {
            self.look_back_at(lexicon);
        }
    }

    #[inline(never)]
    fn look_back_at(&mut self, lexicon: &Lexicon) {
        self.settle_building();
        if let [.., before, last] = self.list.0.as_slice()
            && before.is(flag::PREP | flag::THAT)
            && (before.is(flag::PREP) && (last.conjunction || last.is(flag::VERB))
                || before.is(flag::THAT) && (last.conjunction || last.is(flag::PARTICIPLE)))
        {
            let before = before.flags;
            reanalyse(self, before, lexicon);
        }
    }

    /// Folds a word or number: where nothing changes, the folded form is the written one.
    /// `same` is the length of the beginning that does not change, see [`same_folded`].
    fn fold(&mut self, start: usize, end: usize, same: usize) -> (u32, u32) {
        let at = self.folded.len();
        let written = &self.text[start..end];
        if same == written.len() {
            return (idx(start), idx(end));
        }
        let (same, rest) = written.split_at(same);
        self.folded.push_str(same);
        // inside a word or number these marks are passed over
        for c in rest
            .chars()
            .filter(|c| !matches!(c, '.' | ',' | '٫' | '٬' | '/'))
        {
            fold_char(c, &mut self.folded);
        }
        if &self.folded[at..] == written {
            self.folded.truncate(at);
            return (idx(start), idx(end));
        }
        (idx(at), idx(self.folded.len()))
    }
}

/// Where two words stand together whose blank was lost, in bytes: behind ة or ى, which only end a
/// word, and in front of إ, which only begins one (`المباراةالأولى`, `كلارك|إن`). The first `same`
/// bytes are other letters.
fn seam(word: &str, same: usize) -> Option<usize> {
    let (first, rest) = word.split_at_checked(same)?;
    let mut before = first.chars().next_back().unwrap_or(' ');
    let mut article = first.ends_with("ال");
    let mut count = same / 2;
    for (at, c) in rest.char_indices().map(|(at, c)| (same + at, c)) {
        if is_sign(c) || c == '\u{640}' {
            continue;
        }
        // ال and the particles in front of إ, few as they are: لإعلان, not كلارك|إن
        let inside = before == 'ل' && (count < 4 || article)
            || count < 3 && matches!(before, 'ب' | 'و' | 'ف' | 'ك' | 'س');
        let rest = &word[at..];
        if count > 2 && c == 'إ' && !inside && rest.len() > 2
            || count > 1
                && matches!(before, 'ة' | 'ى')
                && rest
                    .chars()
                    .filter(|&c| is_arabic_letter(c) && !is_sign(c))
                    .nth(1)
                    .is_some()
                && c != 'ء'
                && !matches!(rest, "ها" | "هم" | "هما")
        {
            // المعلم|بإن
            let joined = c == 'إ' && matches!(before, 'ب' | 'ف');
            return Some(if joined { at - before.len_utf8() } else { at });
        }
        article = before == 'ا' && c == 'ل';
        before = c;
        count += 1;
    }
    None
}

/// Where the blank in front of ال was lost inside a word that no table knows, in bytes: both parts are
/// known words (`رئيس|الولايات`). Of 60 such words in the unmarked articles none is one word.
fn lost_blank(written: &str, folded: &str, lexicon: &Lexicon) -> Option<usize> {
    if folded.len() < 12 {
        return None;
    }
    // a participle of saying, or one of its companions: تسايت|نقلا, هارينغتون|بدوره
    let said = |word: &str| {
        lexicon.get(word).is_some_and(|e| {
            let flags = lexicon.flags(e);
            flags & flag::VERB != 0 && flags & flag::PARTICIPLE != 0 && word.ends_with('ا')
                || matches!(word, "بدوره" | "بدورها" | "نقلا" | "وفقا")
        })
    };
    if folded.ends_with(['ا', 'ه'])
        && let Some(at) = folded
            .char_indices()
            .skip(3)
            .map(|(at, _)| at)
            .find(|&at| folded.len() - at >= 8 && said(&folded[at..]))
    {
        return written_at(written, folded, at);
    }
    if let Some(at) = folded.match_indices("ال").map(|(at, _)| at).find(|&at| {
        let (before, behind) = folded.split_at(at);
        before.len() >= 6
            && behind.len() >= 8
            && (lexicon.get(behind).is_some() || lexicon.get(&behind[4..]).is_some())
            && lexicon.get(before).is_some()
    }) {
        return written_at(written, folded, at);
    }
    if let Some(at) = folded
        .char_indices()
        .skip(3)
        .map(|(at, _)| at)
        .find(|&at| says_before(&folded[..at], &folded[at..], lexicon))
    {
        return written_at(written, folded, at);
    }
    let letter = |nth: usize| {
        written
            .char_indices()
            .filter(|&(_, c)| !is_sign(c) && c != '\u{640}')
            .nth(nth)
    };
    let hamza = |nth: usize| letter(nth).is_some_and(|(_, c)| matches!(c, 'أ' | 'إ'));
    let cut = blank::lost(folded, hamza, lexicon)?;
    letter(cut).map(|(at, _)| at)
}

/// A form of a verb of saying and a word that can stand behind it, or a word that leads on and such a
/// form: `أضاف|ضرغام`, `ذكرته|وكالة`, `يزعم|أن`, `كما|طالبت`.
fn says_before(before: &str, behind: &str, lexicon: &Lexicon) -> bool {
    const BEHIND: Flags = flag::TITLE
        | flag::NAME
        | flag::ANY_ORG
        | flag::PROPER_ORG
        | flag::PLACE
        | flag::PERSON
        | flag::PEOPLE
        | flag::DOCUMENT;
    let says = |word: &str| {
        [lexicon.get(word), suffixed(word, lexicon)]
            .into_iter()
            .flatten()
            .any(|e| {
                let f = lexicon.flags(e);
                f & flag::VERB != 0
                    && f & flag::FINITE != 0
                    && f & (flag::FUNCTION_WORD | flag::NAME | flag::TITLE | flag::NOUN) == 0
            })
    };
    if matches!(before, "كما" | "بينما" | "فيما" | "حيث") {
        return says(behind);
    }
    // المحجوزة: a word with its ال, no verb before a name
    let named_alone = before.starts_with("ال")
        && lexicon
            .get(behind)
            .is_some_and(|e| lexicon.flags(e) & BEHIND & !flag::NAME == 0);
    if named_alone {
        return false;
    }
    // the cheaper question first
    let that = matches!(
        behind,
        "ان" | "انه" | "انها" | "انهم" | "بان" | "بانه" | "بانها"
    );
    if !that
        && (behind.len() < 8
            || lexicon
                .get(behind)
                .is_none_or(|e| lexicon.flags(e) & BEHIND == 0))
    {
        return false;
    }
    let verb = before
        .strip_prefix(['و', 'ف'])
        .is_some_and(|r| r.len() >= 6 && says(r));
    let short = before.len() < 8 && !matches!(before, "قال" | "ذكر");
    verb || !short && says(before)
}

/// Where the letter of a folded word stands in the written word, whose signs are folded away.
fn written_at(written: &str, folded: &str, at: usize) -> Option<usize> {
    let letters = folded[..at].chars().count();
    written
        .char_indices()
        .filter(|&(_, c)| !is_sign(c) && c != '\u{640}')
        .nth(letters)
        .map(|(at, _)| at)
}

/// How many usual letters and signs four begin with.
fn usual_letters(four: u64) -> u32 {
    // d8 and a0 to bf, or d9 and 80 to 9f, so that the last bit of the first byte and the sixth of
    // the second differ
    let rest = four ^ 0x80d8_80d8_80d8_80d8;
    let other = rest & 0xc0fe_c0fe_c0fe_c0fe | !(rest ^ rest >> 13) & 0x0001_0001_0001_0001;
    other.trailing_zeros() / 16
}

/// Where the run of usual letters and signs, U+0620 to U+065F, ends that begins at a byte.
fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..at + 8) {
        let letters = usual_letters(u64::from_le_bytes(eight.try_into().unwrap_or_default()));
        if letters < 4 {
            return at + 2 * letters as usize;
        }
        at += 8;
    }
    while let Some([0xd8, 0xa0..=0xbf] | [0xd9, 0x80..=0x9f]) = bytes.get(at..at + 2) {
        at += 2;
    }
    at
}

/// A byte offset as a token keeps it, in the article or in the folded words behind it; `extract` reads
/// no article so long that they would pass 32 bits.
fn idx(offset: usize) -> u32 {
    debug_assert!(u32::try_from(offset).is_ok());
    #[expect(
        clippy::cast_possible_truncation,
        reason = "no article is so long, and this is asked for every word"
    )]
    let offset = offset as u32;
    offset
}

const fn plain(start: u32, end: u32, kind: Kind, glued: bool) -> Token {
    Token {
        start,
        end,
        fold_start: 0,
        fold_end: 0,
        kind,
        conjunction: false,
        joined: Joined::None,
        article: false,
        pronoun: false,
        lead: 0,
        entry: EntryId::NONE,
        flags: 0,
        glued,
        score: if matches!(kind, Kind::Word) {
            AROUND
        } else {
            -9
        },
        hash: 0,
        looks: 0,
        stem: 0,
    }
}

/// A word with the sign of an indefinite accusative (ميتًا) is no proper name, and أمام no إمام.
fn strip_names(token: &mut Token, original: &str, accusative: bool) {
    if token.flags & flag::PREP != 0 && original.starts_with('أ') {
        token.flags &= !flag::TITLE;
    }
    if accusative {
        token.flags &= !(flag::NAME | flag::PROPER_ORG | flag::PROPER_MEDIUM | flag::PLACE);
    }
}

/// Longest word that is kept, in bytes.
const KEPT: usize = 24;

/// Words that a cache holds before it begins anew.
const WORDS: usize = 48_000;

/// Places that lead to them, at most.
const PLACES: usize = 1 << 16;

/// The bytes of a word of at most [`KEPT`], noughts behind them.
#[derive(Clone, Copy)]
struct Written(u64, u64, u64);

/// The bytes of a word of each length.
const MASKS: [Written; KEPT + 1] = {
    let mut masks = [Written(u64::MAX, u64::MAX, u64::MAX); KEPT + 1];
    let mut length = 0;
    while length < KEPT {
        let last = (1 << (length % 8 * 8)) - 1;
        masks[length] = match length / 8 {
            0 => Written(last, 0, 0),
            1 => Written(u64::MAX, last, 0),
            _ => Written(u64::MAX, u64::MAX, last),
        };
        length += 1;
    }
    masks
};

impl Written {
    fn of(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let length = end - start;
        if length > KEPT {
            return None;
        }
        let mut short = [0; KEPT];
        let bytes = if let Some(long) = text.get(start..start + KEPT) {
            long
        } else {
            short[..length].copy_from_slice(&text[start..end]);
            &short
        };
        let eight =
            |from: usize| u64::from_le_bytes(bytes[from..from + 8].try_into().unwrap_or_default());
        let mask = MASKS[length];
        Some(Self(
            eight(0) & mask.0,
            eight(8) & mask.1,
            eight(16) & mask.2,
        ))
    }

    /// The word of usual letters that begins at a byte, and its end; none where it is longer or
    /// close to the end of the text.
    #[inline]
    fn usual(bytes: &[u8], start: usize) -> Option<(Self, usize)> {
        let long: &[u8; KEPT] = bytes.get(start..)?.first_chunk()?;
        let (eights, _) = long.as_chunks::<8>();
        let mut word = [0; 3];
        let mut end = start;
        for (part, eight) in word.iter_mut().zip(eights) {
            let four = u64::from_le_bytes(*eight);
            let letters = usual_letters(four);
            if letters < 4 {
                *part = four & ((1 << (16 * letters)) - 1);
                end += 2 * letters as usize;
                return Some((Self(word[0], word[1], word[2]), end));
            }
            *part = four;
            end += 8;
        }
        None
    }

    /// Of usual letters and signs, see [`usual_letters`], it begins with a letter, not with a sign or
    /// U+0620: the second byte shows it.
    const fn begins_with_letter(self) -> bool {
        matches!(self.0.to_le_bytes()[1], 0x80..=0x8a | 0xa1..=0xbf)
    }

    /// Without a branch, and number by number: the numbers stay in registers.
    const fn is(self, other: Self) -> bool {
        (self.0 ^ other.0) | (self.1 ^ other.1) | (self.2 ^ other.2) == 0
    }

    fn hash(self) -> u64 {
        let mut hash = FxHasher::default();
        hash.write_u64(self.0);
        hash.write_u64(self.1);
        hash.write_u64(self.2);
        hash.finish()
    }
}

/// What the tables of one lexicon made of a word.
#[derive(Clone, Copy)]
struct Known {
    /// Its folded form is a part of [`Cache::folded`]; none where that is the written one.
    token: Token,
    lexicon: u32,
    /// Where it is two words, the bytes of the first; else nought.
    cut: u32,
}

impl Known {
    fn of(token: &Token, lexicon: u32) -> Self {
        Self {
            token: *token,
            lexicon,
            cut: 0,
        }
    }
}

thread_local! {
    static CACHE: RefCell<Lent> = RefCell::new(Lent::take());
}

/// The words of threads that have ended, for those that begin.
static LEFT: Mutex<Vec<Cache>> = Mutex::new(Vec::new());

/// So many are kept.
const LEFT_MOST: usize = 64;

/// A cache that a thread leaves to another when it ends.
struct Lent(Cache);

impl Lent {
    fn take() -> Self {
        // another thread may have held the lock when this process was forked
        let left = LEFT.try_lock().ok().and_then(|mut left| left.pop());
        Self(left.unwrap_or_default())
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Ok(mut left) = LEFT.try_lock()
            && left.len() < LEFT_MOST
        {
            left.push(std::mem::take(&mut self.0));
        }
    }
}

/// Memory of more bytes is given back.
const SPARE: usize = 1 << 20;

/// Long words that a cache holds before it begins anew, and the bytes of the longest of them.
const LONG_WORDS: usize = 2048;
const LONGEST: usize = 512;

/// Words of a thread, in the order in which they came: the frequent ones stand together. Up to
/// 5 MB.
#[derive(Default)]
struct Cache {
    words: Vec<(Written, Known)>,
    /// For a part of the hash of a word, its number from 1. Where two want one place, the later
    /// takes the next that is free, of which there are always some.
    places: Vec<u16>,
    /// Longer words: those that blanks were lost between.
    long: HashMap<Box<str>, Known, Seeded>,
    /// The folded forms that are not the written ones.
    folded: String,
    /// Empty memory of the last article.
    spare: (Vec<Token>, String, Vec<u32>),
}

impl Cache {
    /// The place that leads to a word, or where it belongs; and what is known of the word.
    #[inline]
    fn place(&self, written: Written, lexicon: u32) -> (usize, Option<&Known>) {
        let last = self.places.len().wrapping_sub(1);
        let mut at = usize::try_from(written.hash() & last as u64).unwrap_or(0);
        while let Some(&place) = self.places.get(at).filter(|&&place| place != 0) {
            if let Some((known, word)) = self.words.get(usize::from(place) - 1)
                && known.is(written)
                && word.lexicon == lexicon
            {
                return (at, Some(word));
            }
            at = (at + 1) & last;
        }
        (at, None)
    }

    /// What is known of a longer word.
    #[cold]
    fn long(&self, word: &str, lexicon: u32) -> Option<&Known> {
        self.long.get(word).filter(|known| known.lexicon == lexicon)
    }

    /// The folded form of a word where that is not the written one.
    #[inline]
    fn folded(&self, known: &Known) -> Option<&str> {
        let token = &known.token;
        (token.fold_end > 0)
            .then(|| &self.folded[token.fold_start as usize..token.fold_end as usize])
    }

    /// Keeps a word; `folded` is its folded form where that is not the written one.
    fn keep(
        &mut self,
        written: Option<Written>,
        word: &str,
        mut known: Known,
        folded: Option<&str>,
    ) {
        if written.is_none() && word.len() > LONGEST {
            return;
        }
        if self.words.len() == WORDS || self.long.len() == LONG_WORDS {
            self.places.fill(0);
            self.words.clear();
            self.long.clear();
            self.folded.clear();
        }
        (known.token.fold_start, known.token.fold_end) = (0, 0);
        if let Some(folded) = folded {
            known.token.fold_start = idx(self.folded.len());
            self.folded.push_str(folded);
            known.token.fold_end = idx(self.folded.len());
        }
        let Some(written) = written else {
            self.long.insert(word.into(), known);
            return;
        };
        if self.places.len() < PLACES.min(2 * self.words.len() + 2) {
            self.grow();
        }
        let (place, _) = self.place(written, known.lexicon);
        self.words.push((written, known));
        self.places[place] = u16::try_from(self.words.len()).unwrap_or(0);
    }

    /// Makes more places.
    fn grow(&mut self) {
        let count = (2 * self.places.len()).clamp(1 << 13, PLACES);
        self.words
            .reserve((count / 2).saturating_sub(self.words.len()));
        self.places.clear();
        self.places.resize(count, 0);
        for n in 0..self.words.len() {
            let (written, known) = self.words[n];
            let (place, _) = self.place(written, known.lexicon);
            self.places[place] = u16::try_from(n + 1).unwrap_or(0);
        }
    }
}

/// What the word before says about the stem of the last word.
#[cold]
#[inline(never)]
fn reanalyse(tokens: &mut Tokens<'_>, before: Flags, lexicon: &Lexicon) {
    let i = tokens.list.len() - 1;
    let token = tokens.list[i];
    let word = tokens.folded(i);
    // خلال كلمته, في نشرته: behind a preposition the noun of an occasion, not the verb
    if before & flag::PREP != 0
        && token.flags & flag::VERB != 0
        && token.pronoun
        && token.joined == Joined::None
        && let Some(e) = feminine(word, lexicon)
    {
        tokens.list[i] = Token {
            entry: e,
            flags: lexicon.flags(e),
            ..token
        };
        return;
    }
    // أعرب عن أمله: behind a preposition the noun with a pronoun, not a form of the verb
    if before & flag::PREP != 0
        && token.flags & flag::VERB != 0
        && !token.pronoun
        && !tokens.original(i).ends_with('ة')
    {
        if let Some(e) = suffixed(word, lexicon).filter(|&e| lexicon.flags(e) & flag::ATTITUDE != 0)
        {
            tokens.list[i] = Token {
                pronoun: true,
                article: false,
                entry: e,
                flags: lexicon.flags(e),
                score: AROUND,
                ..token
            };
            tokens.settle(i);
        }
        return;
    }
    // بأن مصدرا: a source, who issues nothing
    if before & flag::THAT != 0
        && token.is(flag::PARTICIPLE)
        && token.joined == Joined::None
        && let Some(e) = word
            .strip_suffix('ا')
            .and_then(|w| lexicon.get(w))
            .filter(|&e| lexicon.flags(e) & flag::PERSON != 0)
    {
        tokens.list[i] = Token {
            entry: e,
            flags: lexicon.flags(e) & !(flag::NAME | flag::VERB | flag::PARTICIPLE),
            score: -3,
            ..token
        };
        return;
    }
    // أن وحشية, في فخ: behind what governs a noun stands the noun, not و or ف in front of another
    let governed = matches!(
        tokens.folded(i - 1),
        "ان" | "بان" | "وان" | "فان" | "في" | "من" | "الي" | "عن" | "بين" | "تحت"
    );
    if governed
        && token.conjunction
        && !token.article
        && token.joined == Joined::None
        && !token.is(flag::FUNCTION_WORD | flag::DEM | flag::TIME | flag::ADV | flag::QUANT)
    {
        let entry = lexicon.get(word);
        tokens.list[i] = Token {
            conjunction: false,
            pronoun: token.pronoun && entry.is_none(),
            lead: 0,
            entry: entry.unwrap_or(EntryId::NONE),
            flags: entry.map_or(0, |e| lexicon.flags(e)),
            score: AROUND,
            ..token
        };
        tokens.settle(i);
        return;
    }
    // إن وفدا: the accusative of a known word, not و in front of another
    if before & flag::THAT != 0
        && token.conjunction
        && let Some(e) = word.strip_suffix('ا').and_then(|w| lexicon.get(w))
    {
        tokens.list[i] = Token {
            conjunction: false,
            joined: Joined::None,
            article: false,
            pronoun: false,
            lead: 0,
            entry: e,
            flags: lexicon.flags(e),
            score: AROUND,
            ..token
        };
        tokens.settle(i);
    }
}

/// رئيسه and رئيسها are somebody's رئيس, not a رئيسة: that ends in ة, and takes no alef.
fn own_office(tokens: &mut Tokens<'_>, i: usize, lexicon: &Lexicon) {
    let token = tokens.list[i];
    if !token.is(flag::FEMALE) || !token.is(flag::TITLE) || token.article || token.pronoun {
        return;
    }
    let written = tokens.original(i).trim_end_matches(is_sign);
    let bare = tokens.bare(i);
    let stem = &bare[usize::from(token.before_stem(bare))..];
    let Some(man) = ["ها", "ه"]
        .iter()
        .find(|&&end| written.ends_with(end))
        .and_then(|end| lexicon.get(stem.strip_suffix(end)?))
        .filter(|&e| {
            let flags = lexicon.flags(e);
            flags & flag::TITLE != 0 && flags & flag::MALE != 0
        })
    else {
        return;
    };
    tokens.list[i] = Token {
        pronoun: true,
        entry: man,
        flags: lexicon.flags(man) & !flag::NAME,
        ..token
    };
}

/// What may stand in front of a stem in a word that begins with a letter: its rank, the preposition,
/// its letters, and whether they hold ال.
const fn particles(first: char) -> &'static [(u8, Joined, &'static str, bool)] {
    match first {
        'ا' => &[(0, Joined::None, "ال", true)],
        'ل' => &[(1, Joined::Lam, "لل", true), (4, Joined::Lam, "ل", false)],
        'ب' => &[(2, Joined::Ba, "بال", true), (5, Joined::Ba, "ب", false)],
        'س' => &[(6, Joined::Sin, "س", false)],
        'ك' => &[(3, Joined::Kaf, "كال", true), (7, Joined::Kaf, "ك", false)],
        _ => &[],
    }
}

/// Finds the stem of the last word: the whole word, then without و ف, without ب ل ك س, without
/// ال, without a joined pronoun; the first that the lexicon knows wins. `original` is how it is written.
#[expect(
    clippy::too_many_lines,
    reason = "the stages of the search share their candidates"
)]
fn analyse(tokens: &mut Tokens<'_>, original: &str, lexicon: &Lexicon) {
    const NAMES_ALONE: Flags =
        flag::NAME | flag::MALE | flag::FEMALE | flag::AMBIGUOUS | flag::COMMON;
    const PROPER: Flags = flag::PROPER_ORG
        | flag::PROPER_MEDIUM
        | flag::PLACE
        | flag::PLACE_HEAD
        | flag::PROPER_HEAD
        | flag::COUNTRY;
    const NOUNS: Flags = flag::DOCUMENT | flag::ATTITUDE | flag::MEDIUM | flag::NOUN;
    let i = tokens.list.len() - 1;
    let fold = tokens.list[i].fold_start as usize..tokens.list[i].fold_end as usize;
    let word = &tokens.folded[fold];
    let mut token = tokens.list[i];
    let accusative = token.shows(look::TANWIN);
    // بان كي مون
    if word == "كي" && i > 0 && tokens.folded(i - 1) == "بان" {
        let before = &mut tokens.list[i - 1];
        *before = Token {
            joined: Joined::None,
            entry: EntryId::NONE,
            flags: flag::GIVEN | flag::SYLLABLE,
            lead: 0,
            score: AROUND,
            ..*before
        };
        (before.stem, before.hash) = (0, hash("بان"));
    }
    // بأن is no syllable of a name unless كي follows, which is seen later
    if word == "بان"
        && let Some(e) = lexicon.get("ان")
    {
        let lead = original
            .chars()
            .take_while(|&c| c == 'ب' || is_sign(c))
            .map(char::len_utf8)
            .sum::<usize>();
        tokens.list[i] = Token {
            joined: Joined::Ba,
            entry: e,
            flags: lexicon.flags(e),
            lead: u8::try_from(lead).unwrap_or(0),
            ..token
        };
        return;
    }
    let mut best: Option<(u8, Token)> = None;
    let mut common = false;
    // وأم, فإن: hardly a stem begins so; وام is a news agency, فان stands in names
    let joined = original.starts_with(['و', 'ف'])
        && ["وأ", "وإ", "فأ", "فإ"]
            .iter()
            .any(|two| original.starts_with(two))
        && lexicon.get(&word[2..]).is_some();
    if let Some(found) = lexicon.get(word).filter(|_| !joined) {
        token.entry = found;
        token.flags = lexicon.flags(found);
        token.article = word.starts_with("ال")
            && word.len() > 6
            && !(token.flags & flag::FINITE != 0
                && (shows_hamza(original) || token.flags & flag::VERB != 0))
            // ألفة, ألمانيا: no article
            && !original.starts_with(['أ', 'إ', 'آ']);
        // المدير is a surname and the title مدير with ال
        let sure_name =
            token.flags & flag::NAME != 0 && token.flags & (flag::AMBIGUOUS | flag::COMMON) == 0;
        if token.article
            && !sure_name
            && let Some(stem) = word.strip_prefix("ال").and_then(|stem| lexicon.get(stem))
        {
            token.flags |= lexicon.flags(stem)
                & !(flag::FUNCTION_WORD
                    | flag::VERB
                    | flag::FINITE
                    | flag::PARTICLE
                    | flag::SYLLABLE);
        }
        strip_names(&mut token, original, accusative);
        // آنا is no أنا
        if token.flags & flag::PRON != 0 && original.starts_with('آ') {
            token.flags = flag::GIVEN | flag::FEMALE;
            token.entry = EntryId::NONE;
        }
        // آلان is no الآن
        if token.flags & flag::TIME != 0 && original.starts_with(['آ', 'أ']) && word == "الان"
        {
            token.flags = flag::GIVEN | flag::MALE;
            token.entry = EntryId::NONE;
            token.article = false;
        }
        // آري is no form of أرى
        if token.flags & flag::VERB != 0
            && original.starts_with('آ')
            && lexicon
                .forms(found)
                .iter()
                .all(|f| f.hamzas != hamzas(original))
        {
            token.flags &= !(flag::VERB | flag::FINITE);
        }
        tokens.list[i] = token;
        if token.flags & !(flag::COMMON | flag::FINITE) != 0 {
            return;
        }
        // a frequent word may still be a known word with its particles
        common = true;
        best = Some((
            if token.flags & flag::FINITE != 0 {
                40
            } else {
                100
            },
            token,
        ));
        token = Token {
            entry: EntryId::NONE,
            flags: 0,
            article: false,
            ..token
        };
    }
    let mut weigh = |rank: u8, candidate: Token| {
        if common && candidate.flags & !NAMES_ALONE == 0 && candidate.flags & flag::COMMON == 0 {
            return;
        }
        // فكرة: no ف in front of a noun with no article
        if common
            && candidate.conjunction
            && word.starts_with('ف')
            && !candidate.article
            && candidate.joined == Joined::None
            && original.trim_end_matches(is_sign).ends_with('ة')
            && candidate.flags & !NAMES_ALONE == 0
        {
            return;
        }
        // كأس, فشل: no particle in front of a rare proper name
        if common
            && candidate.flags & !(NAMES_ALONE | PROPER) == 0
            && candidate.flags & flag::COMMON == 0
            && (candidate.joined == Joined::Kaf || candidate.conjunction && word.starts_with('ف'))
        {
            return;
        }
        // فانير, كارتر: nor in front of a name that ends a word with the letters of a name
        if !common
            && candidate.flags & !NAMES_ALONE == 0
            && !candidate.article
            && (candidate.joined == Joined::Kaf || candidate.conjunction && word.starts_with('ف'))
            && clearly_foreign(word)
        {
            return;
        }
        // what is only frequent, or only some verb, comes behind what the stages know
        let rank = if candidate.flags & !(flag::COMMON | flag::FINITE) == 0 {
            rank + 40
        } else {
            rank
        };
        if best.is_none_or(|(r, _)| rank < r) {
            best = Some((rank, candidate));
        }
    };
    // إليات, ألمانيا: a written hamza is no article
    let plain_article = !original
        .trim_start_matches(['و', 'ف', 'ب', 'ك', '\u{64e}', '\u{650}'])
        .starts_with(['أ', 'إ', 'آ']);
    // a written ة is no pronoun
    let may_suffix = !original.trim_end_matches(is_sign).ends_with('ة');
    let rests = [
        (false, word),
        (
            true,
            word.strip_prefix(['و', 'ف'])
                .filter(|r| r.len() >= 4)
                .unwrap_or(""),
        ),
    ];
    for (conjunction, rest) in rests {
        if rest.is_empty() {
            continue;
        }
        let base = if conjunction { 10 } else { 0 };
        let with = Token {
            conjunction,
            ..token
        };
        if conjunction && let Some(e) = lexicon.get(rest) {
            // والدعوة: a verbal noun, whatever the word with ال is called
            let noun = rest
                .strip_prefix("ال")
                .filter(|_| plain_article)
                .and_then(|stem| lexicon.get(stem))
                .map_or(0, |stem| {
                    lexicon.flags(stem) & (flag::NOUN | flag::ATTITUDE | flag::COMMON)
                });
            // والصيد: frequent as it stands, more often the common noun than somebody's last name
            let noun = if lexicon.flags(e) & flag::AMBIGUOUS == 0 {
                noun & !flag::COMMON
            } else {
                noun
            };
            let flags = lexicon.flags(e) | noun;
            weigh(
                base,
                Token {
                    entry: e,
                    flags,
                    article: rest.starts_with("ال")
                        && rest.len() > 6
                        && plain_article
                        && flags & flag::FINITE == 0,
                    ..with
                },
            );
            // ووصفته: frequent as it stands, and a verb with its object
            if flags & !(flag::COMMON | flag::FINITE) == 0
                && may_suffix
                && let Some(e) =
                    suffixed(rest, lexicon).filter(|&e| lexicon.flags(e) & flag::VERB != 0)
            {
                weigh(
                    base + 19,
                    Token {
                        pronoun: true,
                        entry: e,
                        flags: lexicon.flags(e) & !flag::FUNCTION_WORD,
                        ..with
                    },
                );
            }
            continue;
        }
        // بيانا, تقريرا: the indefinite accusative of a noun
        if let Some(e) = rest
            .strip_suffix('ا')
            .filter(|s| s.len() >= 6 && !s.ends_with(['ا', 'ي', 'و']))
            .and_then(|s| lexicon.get(s))
            .filter(|&e| lexicon.flags(e) & NOUNS != 0 && lexicon.flags(e) & flag::FINITE == 0)
        {
            weigh(
                base,
                Token {
                    entry: e,
                    flags: lexicon.flags(e)
                        & !(flag::NAME | flag::PROPER_ORG | flag::PROPER_MEDIUM | flag::PLACE),
                    ..with
                },
            );
        }
        // تعديلا, باكستانيا: the same of what is only frequent or a nisba, no name
        if rest.len() >= 10
            && let Some(e) = rest
                .strip_suffix('ا')
                .filter(|s| !s.ends_with(['ا', 'و', 'ه']))
                .and_then(|s| lexicon.get(s))
                .filter(|&e| {
                    let flags = lexicon.flags(e);
                    flags & (flag::COMMON | flag::DEMONYM) != 0
                        && flags & !(flag::COMMON | flag::DEMONYM) == 0
                })
        {
            weigh(
                base + 39,
                Token {
                    entry: e,
                    flags: lexicon.flags(e),
                    ..with
                },
            );
        }
        // رئيسا, مديرا: no name
        if let Some(e) = rest
            .strip_suffix('ا')
            .filter(|s| s.len() >= 6 && !s.ends_with(['ا', 'ي', 'و']))
            .and_then(|s| lexicon.get(s))
            .filter(|&e| {
                let flags = lexicon.flags(e);
                flags & (flag::TITLE | flag::PERSON) != 0 && flags & flag::NAME == 0
            })
        {
            weigh(
                base + 5,
                Token {
                    entry: e,
                    flags: lexicon.flags(e) & !(flag::VERB | flag::FINITE) | flag::COMMON,
                    ..with
                },
            );
        }
        let first = rest.chars().next().unwrap_or_default();
        for &(k, joined, particle, article) in particles(first) {
            let Some(stem) = rest
                .strip_prefix(particle)
                .filter(|s| s.len() >= 4 && (!article || plain_article || joined == Joined::Lam))
            else {
                continue;
            };
            if let Some(e) = lexicon.get(stem) {
                let flags = lexicon.flags(e);
                let verbal = flags & (flag::VERB | flag::FINITE) != 0;
                // بروين is no ب in front of a verb; of three letters, or with ت, it is a noun as well
                let finite = flags & flag::FINITE != 0
                    && flags & !(flag::VERB | flag::FINITE | flag::COMMON) == 0
                    && (stem.len() >= 8 || joined == Joined::Kaf)
                    && !stem.starts_with('ت')
                    && !stem.ends_with('ه');
                if joined == Joined::Sin && !verbal
                    || matches!(joined, Joined::Ba | Joined::Kaf) && finite
                {
                    continue;
                }
                weigh(
                    base + 1 + k,
                    Token {
                        joined,
                        article: article
                            || matches!(joined, Joined::Ba | Joined::Kaf)
                                && stem.starts_with("ال")
                                && stem.len() > 6
                                && plain_article
                                && flags & flag::FINITE == 0,
                        entry: e,
                        flags,
                        ..with
                    },
                );
                // بالإقبال: frequent as it stands, and no name in it
                let refused = common && flags & !NAMES_ALONE == 0 && flags & flag::COMMON == 0;
                // بشهادته: frequent as it stands, and a known word with its pronoun
                if !refused && (article || flags & !(flag::COMMON | flag::FINITE) != 0) {
                    break;
                }
            }
            if article && joined != Joined::Kaf {
                let flags = if common { flag::COMMON } else { 0 };
                weigh(
                    base + 30 + k,
                    Token {
                        joined,
                        article: true,
                        flags,
                        ..with
                    },
                );
            }
            // a noun or verb with a joined pronoun, the preposition in front
            if !article
                && may_suffix
                && let Some(e) = suffixed(stem, lexicon)
                    .filter(|&e| joined != Joined::Sin || lexicon.flags(e) & flag::VERB != 0)
                    // بينوتي: no ب in front of a verb with its object
                    .filter(|&e| {
                        !matches!(joined, Joined::Ba | Joined::Kaf)
                            || !stem.ends_with('ي')
                            || lexicon.flags(e) & flag::FINITE == 0
                            || lexicon.flags(e) & !(flag::VERB | flag::FINITE | flag::COMMON) != 0
                    })
                    // كنعاني: me, whom only a verb has behind it
                    .filter(|_| {
                        !matches!(joined, Joined::Ba | Joined::Kaf)
                            || !stem.ends_with("ني")
                            || stem
                                .strip_suffix('ي')
                                .is_some_and(|s| lexicon.get(s).is_some())
                    })
            {
                weigh(
                    base + 20 + k,
                    Token {
                        joined,
                        pronoun: true,
                        entry: e,
                        flags: lexicon.flags(e) & !flag::FUNCTION_WORD,
                        ..with
                    },
                );
            }
        }
        if may_suffix
            && !rest.starts_with("ال")
            && let Some(e) = suffixed(rest, lexicon)
        {
            let flags = lexicon.flags(e);
            let flags = if flags & flag::FUNCTION_WORD != 0 {
                flag::FUNCTION
            } else {
                flags
            };
            weigh(
                base + 19,
                Token {
                    pronoun: true,
                    entry: e,
                    flags,
                    ..with
                },
            );
        }
    }
    // بترشيح, وتصاعد: behind the particle an unknown noun
    if best.is_none()
        && word.len() >= 12
        && let Some(rest) = word.strip_prefix(['و', 'ف', 'ب', 'ل'])
        && (rest.starts_with(['ت', 'م']) && arabic(rest) || masdar_like(rest))
    {
        let joined = match &word[..2] {
            "ب" => Joined::Ba,
            "ل" => Joined::Lam,
            _ => Joined::None,
        };
        best = Some((
            0,
            Token {
                joined,
                conjunction: joined == Joined::None,
                ..token
            },
        ));
    }
    // جنوحها, انحيازهم: no name ends so
    if best.is_none()
        && [("ها", 10), ("هم", 12), ("هما", 14)]
            .iter()
            .any(|&(end, least)| word.len() >= least && word.ends_with(end))
        && !word.starts_with("ال")
    {
        best = Some((
            0,
            Token {
                pronoun: true,
                ..token
            },
        ));
    }
    // لأندا, بإكستر: behind the particle an unknown name begins with its hamza
    if best.is_none() && original.chars().count() >= 5 {
        let joined = match original.as_bytes() {
            [0xd9, 0x84, 0xd8, 0xa3 | 0xa5, ..] => Joined::Lam,
            [0xd8, 0xa8, 0xd8, 0xa3 | 0xa5, ..] => Joined::Ba,
            _ => Joined::None,
        };
        if joined != Joined::None {
            best = Some((0, Token { joined, ..token }));
        }
    }
    if let Some((_, mut chosen)) = best {
        strip_names(&mut chosen, original, accusative);
        let mut lead = 0;
        let mut left = usize::from(chosen.conjunction) + usize::from(chosen.joined != Joined::None);
        let mut chars = original.chars();
        while left > 0 {
            let Some(c) = chars.next() else { break };
            lead += c.len_utf8();
            if !is_sign(c) && c != '\u{0640}' {
                left -= 1;
            }
        }
        for c in chars {
            if !is_sign(c) && c != '\u{0640}' {
                break;
            }
            lead += c.len_utf8();
        }
        chosen.lead = u8::try_from(lead).unwrap_or(0);
        tokens.list[i] = chosen;
    }
}

/// A noun of an occasion in ة whose joined pronoun made it look like a verb: كلمته.
fn feminine(word: &str, lexicon: &Lexicon) -> Option<EntryId> {
    let stem = ["هما", "هم", "ها", "نا", "ه"]
        .iter()
        .find_map(|p| word.strip_suffix(p))?
        .strip_suffix('ت')?;
    lexicon
        .get(&format!("{stem}ه"))
        .filter(|&e| lexicon.flags(e) & flag::MEDIUM != 0)
}

/// Looks a word up without its joined pronoun; the letter changed by the joint is restored
/// (دعاهم → دعا, نفاه → نفى, اتهمته → اتهمت, رسالته → رسالة).
fn suffixed(word: &str, lexicon: &Lexicon) -> Option<EntryId> {
    const PROPER: Flags = flag::NAME
        | flag::MALE
        | flag::FEMALE
        | flag::AMBIGUOUS
        | flag::PLACE
        | flag::COUNTRY
        | flag::PROPER_ORG
        | flag::PROPER_MEDIUM
        | flag::SYLLABLE;
    let pronouns: &[&str] = match word.chars().next_back()? {
        'ا' => &["هما", "كما", "ها", "نا"],
        'م' => &["هم", "كم"],
        'ن' => &["هن"],
        'ي' => &["ني", "ي"],
        'ه' => &["ه"],
        'ك' => &["ك"],
        _ => return None,
    };
    for &pronoun in pronouns {
        let Some(stem) = word.strip_suffix(pronoun).filter(|s| s.len() >= 4) else {
            continue;
        };
        let mut buffer = [0u8; 64];
        let swap = |from: &str, to: &str, buffer: &mut [u8; 64]| -> Option<EntryId> {
            let rest = stem.strip_suffix(from)?;
            let n = rest.len() + to.len();
            if n > buffer.len() {
                return None;
            }
            buffer[..rest.len()].copy_from_slice(rest.as_bytes());
            buffer[rest.len()..n].copy_from_slice(to.as_bytes());
            lexicon.get(std::str::from_utf8(&buffer[..n]).ok()?)
        };
        // استقالته is the noun استقالة before it is the verb استقالت
        let noun_shape = stem.chars().rev().nth(2) == Some('ا');
        if let Some(e) = swap("ت", "ه", &mut buffer).filter(|&e| {
            lexicon.flags(e) & flag::FINITE == 0
                && (noun_shape || lexicon.flags(e) & (flag::NOUN | flag::ATTITUDE) != 0)
        }) {
            return Some(e);
        }
        // verbs take ني, not ي
        let known = lexicon.get(stem);
        if pronoun == "ي"
            && known.is_some_and(|e| {
                lexicon.flags(e) & flag::FINITE != 0
                    && lexicon.flags(e) & (flag::NOUN | flag::TITLE) == 0
            })
        {
            continue;
        }
        if let Some(e) = known.filter(|&e| {
            lexicon.flags(e) & flag::FUNCTION_WORD == 0 || lexicon.flags(e) & flag::PREP != 0
        }) {
            // a proper name takes no pronoun: زينك is not زين, سماه not سما
            if lexicon.flags(e) & !PROPER != 0
                // يراها: يرى before يرا
                && !(lexicon.flags(e) & !(PROPER | flag::COMMON | flag::FINITE) == 0
                    && swap("ا", "ي", &mut buffer)
                        .is_some_and(|e| lexicon.flags(e) & flag::VERB != 0))
            {
                return Some(e);
            }
            if !stem.ends_with('ا') {
                continue;
            }
        }
        // استيائه, لقاؤهم: the hamza changes its seat
        if let Some(e) = swap("اي", "اء", &mut buffer).or_else(|| swap("او", "اء", &mut buffer))
            && lexicon.flags(e) & !(PROPER | flag::COMMON) != 0
        {
            return Some(e);
        }
        // وصفوه: the alef behind the و of the plural falls away
        if let Some(e) = swap("و", "وا", &mut buffer)
            && lexicon.flags(e) & flag::FINITE != 0
        {
            return Some(e);
        }
        if let Some(e) = swap("ت", "ه", &mut buffer).or_else(|| swap("ا", "ي", &mut buffer)) {
            return Some(e);
        }
    }
    None
}
