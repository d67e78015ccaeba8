//! Words with their joined particles, punctuation, sentences and paragraphs.

use std::cell::RefCell;
use std::hash::Hasher;
use std::ops::{Deref, DerefMut, Index, IndexMut};

use crate::lexicon::{EntryId, Flags, FxHasher, Lexicon, flag, shows_hamza};
use crate::text::{fold_char, is_arabic_letter, is_digit, is_sign};

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
}

impl Token {
    /// The stem has one of these flags.
    pub fn is(&self, flags: Flags) -> bool {
        self.flags & flags != 0
    }

    /// The stem is written with ال or is definite by itself.
    pub fn definite(&self) -> bool {
        self.article || self.pronoun
    }
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
    folded: String,
}

impl Tokens<'_> {
    /// The folded word of a token, particles included.
    pub fn folded(&self, i: usize) -> &str {
        let t = &self.list[i];
        &self.folded[t.fold_start as usize..t.fold_end as usize]
    }

    /// The folded word without a joined conjunction.
    pub fn bare(&self, i: usize) -> &str {
        let t = &self.list[i];
        &self.folded[t.fold_start as usize + if t.conjunction { 2 } else { 0 }..t.fold_end as usize]
    }

    /// The folded stem: no conjunction, no joined preposition, no ال.
    pub fn stem(&self, i: usize) -> &str {
        let t = &self.list[i];
        let mut word = self.bare(i);
        match t.joined {
            Joined::None => {}
            Joined::Lam if t.article && !word.starts_with("لال") => return &word[4..],
            _ => word = &word[2..],
        }
        if t.article {
            word = &word[4..];
        }
        word
    }

    /// The original letters of a token.
    pub fn original(&self, i: usize) -> &str {
        let t = &self.list[i];
        &self.text[t.start as usize..t.end as usize]
    }

    /// Cuts an article; every word is looked up once with its particles taken off.
    pub fn of<'a>(text: &'a str, lexicon: &Lexicon) -> Tokens<'a> {
        thread_local! {
            static CACHE: RefCell<Cache> = RefCell::new(Cache::default());
        }
        CACHE.with(|cache| match cache.try_borrow_mut() {
            Ok(mut cache) => Self::cut(text, lexicon, &mut cache),
            Err(_) => Self::cut(text, lexicon, &mut Cache::default()),
        })
    }

    #[expect(clippy::too_many_lines, reason = "one case for each kind of token")]
    fn cut<'a>(text: &'a str, lexicon: &Lexicon, cache: &mut Cache) -> Tokens<'a> {
        let mut tokens = Tokens {
            text,
            list: List(Vec::with_capacity(text.len() / 9 + 8)),
            folded: String::with_capacity(text.len() + 16),
        };
        let next = |at: usize| text[at..].chars().next();
        let mut end = 0;
        let mut blank = true;
        while let Some(c) = next(end) {
            let start = end;
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
                    // the usual letters and signs, U+0621 to U+065F
                    while !number
                        && matches!(
                            text.as_bytes().get(end..end + 2),
                            Some([0xd8, 0xa1..=0xbf] | [0xd9, 0x80..=0x9f])
                        )
                    {
                        end += 2;
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
                let kind = if number { Kind::Number } else { Kind::Word };
                let fold_start = tokens.folded.len();
                // inside a word or number these marks are passed over
                for d in text[start..end]
                    .chars()
                    .filter(|d| !matches!(d, '.' | ',' | '٫' | '٬' | '/'))
                {
                    fold_char(d, &mut tokens.folded);
                }
                let fold_end = tokens.folded.len();
                if fold_end == fold_start && !number {
                    continue;
                }
                tokens.list.push(Token {
                    fold_start: idx(fold_start),
                    fold_end: idx(fold_end),
                    ..plain(idx(start), idx(end), kind, !blank)
                });
                if kind == Kind::Word {
                    cache.analyse(&mut tokens, lexicon);
                    reanalyse(&mut tokens, lexicon);
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
                '(' | '[' | '{' | '﴾' => Kind::Open,
                ')' | ']' | '}' | '﴿' => Kind::Close,
                '-' | '–' | '—' | 'ـ' | '−' | '‐' | '‑' | '―' | '\u{ad}' => Kind::Dash,
                _ => Kind::Other,
            };
            tokens.push(start, end, kind, blank);
            blank = false;
        }
        tokens
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind, blank: bool) {
        let at = idx(self.folded.len());
        self.list.push(Token {
            fold_start: at,
            fold_end: at,
            ..plain(idx(start), idx(end), kind, !blank)
        });
    }
}

/// A byte offset as a token keeps it. Articles of 4 GiB and more are not cut.
fn idx(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
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
    }
}

/// A word with the sign of an indefinite accusative (ميتًا) is no proper name, and أمام no إمام.
fn strip_names(token: &mut Token, original: &str) {
    if token.flags & flag::PREP != 0 && original.starts_with('أ') {
        token.flags &= !flag::TITLE;
    }
    if tanwin(original) {
        token.flags &= !(flag::NAME | flag::PROPER_ORG | flag::PROPER_MEDIUM | flag::PLACE);
    }
}

/// A word with the sign of an indefinite accusative.
pub fn tanwin(word: &str) -> bool {
    // U+064B
    word.as_bytes().windows(2).any(|two| two == [0xd9, 0x8b])
}

/// Longest word that is kept, in bytes.
const KEPT: usize = 24;

/// Words that a cache holds; a new one takes the place of another.
const WORDS: usize = 1 << 15;

/// A word as it is written, and what the tables of one lexicon made of it.
#[derive(Clone, Copy)]
struct Known {
    flags: Flags,
    lexicon: u64,
    word: [u8; KEPT],
    entry: EntryId,
    conjunction: bool,
    joined: Joined,
    article: bool,
    pronoun: bool,
    lead: u8,
}

/// The latest words of a thread, 1.8 MB, made at its first word.
#[derive(Default)]
struct Cache(Vec<Known>);

impl Cache {
    /// Analyses the last word, or remembers it.
    fn analyse(&mut self, tokens: &mut Tokens<'_>, lexicon: &Lexicon) {
        let Some(&Token {
            start,
            end,
            fold_start,
            ..
        }) = tokens.list.last()
        else {
            return;
        };
        let written = &tokens.text.as_bytes()[start as usize..end as usize];
        // بان كي مون: the one word that changes the word before
        if written.len() > KEPT || &tokens.folded[fold_start as usize..] == "كي" {
            return analyse(tokens, lexicon);
        }
        let mut word = [0; KEPT];
        word[..written.len()].copy_from_slice(written);
        let mut hash = FxHasher::default();
        hash.write(&word);
        // the high bits are the mixed ones
        let at = usize::try_from(hash.finish() >> 32).unwrap_or(0) % WORDS;
        if self.0.is_empty() {
            let none = Known {
                flags: 0,
                lexicon: 0,
                word: [0; KEPT],
                entry: EntryId::NONE,
                conjunction: false,
                joined: Joined::None,
                article: false,
                pronoun: false,
                lead: 0,
            };
            self.0.resize(WORDS, none);
        }
        let known = &mut self.0[at];
        let hit = known.word == word && known.lexicon == lexicon.id();
        if !hit {
            analyse(tokens, lexicon);
        }
        let Some(token) = tokens.list.last_mut() else {
            return;
        };
        if hit {
            let Known {
                flags,
                entry,
                conjunction,
                joined,
                article,
                pronoun,
                lead,
                ..
            } = *known;
            *token = Token {
                conjunction,
                joined,
                article,
                pronoun,
                lead,
                entry,
                flags,
                ..*token
            };
        } else {
            let Token {
                flags,
                entry,
                conjunction,
                joined,
                article,
                pronoun,
                lead,
                ..
            } = *token;
            *known = Known {
                flags,
                lexicon: lexicon.id(),
                word,
                entry,
                conjunction,
                joined,
                article,
                pronoun,
                lead,
            };
        }
    }
}

/// What the word before says about the stem of the last word.
fn reanalyse(tokens: &mut Tokens<'_>, lexicon: &Lexicon) {
    let Some(i) = tokens.list.len().checked_sub(1).filter(|&i| i > 0) else {
        return;
    };
    let before = tokens.list[i - 1].flags;
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
                ..token
            };
        }
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
            ..token
        };
    }
}

/// Finds the stem of the last word: the whole word, then without و ف, without ب ل ك س, without
/// ال, without a joined pronoun; the first that the lexicon knows wins.
#[expect(
    clippy::too_many_lines,
    reason = "the stages of the search share their candidates"
)]
fn analyse(tokens: &mut Tokens<'_>, lexicon: &Lexicon) {
    const NAMES_ALONE: Flags =
        flag::NAME | flag::MALE | flag::FEMALE | flag::AMBIGUOUS | flag::COMMON;
    const NOUNS: Flags = flag::DOCUMENT | flag::ATTITUDE | flag::MEDIUM | flag::NOUN;
    let i = tokens.list.len() - 1;
    let word = &tokens.folded[tokens.list[i].fold_start as usize..];
    let original = &tokens.text[tokens.list[i].start as usize..tokens.list[i].end as usize];
    let mut token = tokens.list[i];
    // بان كي مون
    if word == "كي" && i > 0 && tokens.folded(i - 1) == "بان" {
        let before = &mut tokens.list[i - 1];
        *before = Token {
            joined: Joined::None,
            entry: EntryId::NONE,
            flags: flag::GIVEN | flag::SYLLABLE,
            lead: 0,
            ..*before
        };
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
    if let Some(found) = lexicon.get(word) {
        token.entry = found;
        token.flags = lexicon.flags(found);
        token.article = word.starts_with("ال")
            && word.len() > 6
            && !(token.flags & flag::FINITE != 0
                && (shows_hamza(original) || token.flags & flag::VERB != 0));
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
        strip_names(&mut token, original);
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
            let flags = lexicon.flags(e);
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
        let parts = [
            (Joined::None, rest.strip_prefix("ال"), true),
            (Joined::Lam, rest.strip_prefix("لل"), true),
            (Joined::Ba, rest.strip_prefix("بال"), true),
            (Joined::Kaf, rest.strip_prefix("كال"), true),
            (Joined::Lam, rest.strip_prefix("ل"), false),
            (Joined::Ba, rest.strip_prefix("ب"), false),
            (Joined::Sin, rest.strip_prefix("س"), false),
            (Joined::Kaf, rest.strip_prefix("ك"), false),
        ];
        for (k, (joined, stem, article)) in (0u8..).zip(parts) {
            let Some(stem) = stem
                .filter(|s| s.len() >= 4 && (!article || plain_article || joined == Joined::Lam))
            else {
                continue;
            };
            if let Some(e) = lexicon.get(stem) {
                let flags = lexicon.flags(e);
                let verbal = flags & flag::VERB != 0;
                if joined == Joined::Sin && !verbal {
                    continue;
                }
                weigh(
                    base + 1 + k,
                    Token {
                        joined,
                        article,
                        entry: e,
                        flags,
                        ..with
                    },
                );
                break;
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
    if let Some((_, mut chosen)) = best {
        strip_names(&mut chosen, original);
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
    const PRONOUNS: [&str; 11] = [
        "هما", "كما", "هم", "ها", "هن", "نا", "كم", "ني", "ه", "ك", "ي",
    ];
    for pronoun in PRONOUNS {
        let Some(stem) = word.strip_suffix(pronoun).filter(|s| s.len() >= 4) else {
            continue;
        };
        let mut buffer = [0u8; 64];
        let swap = |from: char, to: &str, buffer: &mut [u8; 64]| -> Option<EntryId> {
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
        if let Some(e) = swap('ت', "ه", &mut buffer).filter(|&e| {
            lexicon.flags(e) & flag::FINITE == 0
                && (noun_shape || lexicon.flags(e) & (flag::NOUN | flag::ATTITUDE) != 0)
        }) {
            return Some(e);
        }
        // verbs take ني, not ي
        if pronoun == "ي"
            && lexicon.get(stem).is_some_and(|e| {
                lexicon.flags(e) & flag::FINITE != 0
                    && lexicon.flags(e) & (flag::NOUN | flag::TITLE) == 0
            })
        {
            continue;
        }
        if let Some(e) = lexicon.get(stem).filter(|&e| {
            lexicon.flags(e) & flag::FUNCTION_WORD == 0 || lexicon.flags(e) & flag::PREP != 0
        }) {
            return Some(e);
        }
        if let Some(e) = swap('ت', "ه", &mut buffer).or_else(|| swap('ا', "ي", &mut buffer)) {
            return Some(e);
        }
    }
    None
}
