//! A user's words, laid over the built-in tables: verbs of saying with all their forms, titles and
//! names. The tables stay where they are and are shared; only the words that the user touches are
//! held anew.
//!
//! Where a word of the user's is in the tables too, the user's reading comes first: a verb of the
//! tables gets the user's act in all its forms and nouns, a word that is something else as well is
//! a verb, a name that consists of common words is a name.

use std::collections::HashMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Entry, EntryId, Flags, FormOf, Frames, Lexicon, Map, flag, frame, rows};
use crate::conjugate::{Class, guess_class};
use crate::phrase::AROUND;
use crate::statement::{Act, Gender};
use crate::text::{fold, is_arabic_letter, is_sign};
use crate::token::{Joined, Kind, Token, Tokens};

/// A verb of saying that a user adds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnCue {
    /// Third person masculine past: `غرّد`.
    pub base: String,
    /// What saying it does.
    pub act: Act,
    /// Prepositions that tie the content: `إلى` for `لمّح إلى`.
    pub prepositions: Vec<String>,
    /// To whom.
    pub addressee: Addressee,
    /// Its direct object is whom or what the words judge.
    pub target: bool,
}

/// Where a verb of saying has its addressee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Addressee {
    /// Nowhere.
    #[default]
    None,
    /// Its direct object.
    Object,
    /// Behind this preposition.
    After(String),
}

impl OwnCue {
    /// The prepositions that may tie a content.
    pub const PREPOSITIONS: &'static [&'static str] = &["عن", "إلى", "على", "من", "في", "ب", "ل"];
    /// The prepositions that may lead to an addressee.
    pub const ADDRESSEES: &'static [&'static str] = &["ل", "إلى", "على", "من", "ب"];

    /// Whether its prepositions are allowed and its base form can be conjugated.
    ///
    /// # Errors
    /// Names what is wrong, and says what is allowed.
    pub fn check(&self) -> Result<(), String> {
        self.frames()?;
        match Known::find(&self.base) {
            Some(_) => Ok(()),
            None => guess_class(&self.base).map(drop),
        }
    }

    fn frames(&self) -> Result<Frames, String> {
        let mut frames = frame::THAT | frame::QUOTE;
        for word in &self.prepositions {
            frames |= one_of(word, "preposition", Self::PREPOSITIONS, "")?;
        }
        frames |= match &self.addressee {
            Addressee::None => 0,
            Addressee::Object => frame::ADDR,
            Addressee::After(word) => one_of(word, "addressee", Self::ADDRESSEES, "addr:")
                .map_err(|error| {
                    format!("{error}, or True where the direct object is the addressee")
                })?,
        };
        if self.target {
            frames |= frame::TARGET;
        }
        Ok(frames)
    }
}

fn one_of(word: &str, what: &str, allowed: &[&str], mark: &str) -> Result<Frames, String> {
    match allowed.iter().find(|known| fold(known) == fold(word)) {
        Some(known) => Ok(super::frames(&format!("{mark}{known}"), "-")),
        None => Err(format!(
            "unknown {what}: '{word}'; one of {}",
            allowed.join(", ")
        )),
    }
}

/// A name or title of the user's, under its first word.
#[derive(Clone, Debug)]
pub(super) struct Run {
    rest: Vec<String>,
    /// Of the first word.
    head: Flags,
    title: bool,
}

/// Names and titles of the user's, the longest first.
pub(super) type Runs = Map<Vec<Run>>;

impl Lexicon {
    /// The built-in tables with a user's words: verbs of saying, titles, and the names of persons.
    ///
    /// # Errors
    /// Names a word that is malformed or not allowed, and says what is allowed.
    pub fn with_words(
        cues: &[OwnCue],
        titles: &[String],
        names: &[(String, Option<Gender>)],
    ) -> Result<Self, String> {
        static NEXT: AtomicU32 = AtomicU32::new(2);
        let mut lexicon = Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            base: Some(Self::builtin()),
            ..Self::default()
        };
        for cue in cues {
            lexicon.add_cue(cue)?;
        }
        for title in titles {
            lexicon.add_title(title)?;
        }
        for (name, gender) in names {
            lexicon.add_name(name, *gender)?;
        }
        for runs in lexicon.runs.values_mut() {
            runs.sort_by_key(|run| std::cmp::Reverse(run.rest.len()));
        }
        Ok(lexicon)
    }

    /// The user's entry of a folded word, which begins as that of the tables.
    fn own(&mut self, folded: &str) -> &mut Entry {
        let below = Self::builtin();
        let first = below.entries.len();
        let at = if let Some(&id) = self.words.get(folded) {
            id as usize - first
        } else {
            let at = self.entries.len();
            self.longest = self.longest.max(folded.len());
            self.words
                .insert(folded.into(), u32::try_from(first + at).unwrap_or(u32::MAX));
            let known = below.get(folded).and_then(|id| below.entry(id)).cloned();
            self.entries.push(known.unwrap_or_default());
            at
        };
        &mut self.entries[at]
    }

    fn add_cue(&mut self, cue: &OwnCue) -> Result<(), String> {
        let below = Self::builtin();
        let known = Known::find(&cue.base);
        let class = match known {
            Some(known) => known.class,
            None => guess_class(&cue.base)?,
        };
        let frames = cue.frames()? | known.map_or(0, |known| known.frames);
        let nouns: &[&str] = known.map_or(&[], |known| &known.nouns);
        let base = known.map_or(cue.base.as_str(), |known| known.base);
        let lemma = u16::try_from(below.lemmas.len() + self.lemmas.len())
            .map_err(|_| format!("too many cues: '{}' is one more than fit", cue.base))?;
        let mut verb = Self::default();
        verb.add_verb(base, class, nouns, cue.act, frames);
        self.lemmas.append(&mut verb.lemmas);
        for (word, id) in verb.words {
            let made = &verb.entries[id as usize];
            let entry = self.own(&word);
            entry.flags = (entry.flags | made.flags) & !flag::COMMON;
            let mut forms: Vec<FormOf> =
                made.forms.iter().map(|f| FormOf { lemma, ..*f }).collect();
            // other verbs that are spelt alike come second; the same verb of the tables goes
            let others = entry.forms.iter().filter(|f| {
                below
                    .lemmas
                    .get(usize::from(f.lemma))
                    .is_none_or(|l| l.base != base)
            });
            forms.extend(others);
            entry.forms = forms.into();
        }
        Ok(())
    }

    fn add_title(&mut self, title: &str) -> Result<(), String> {
        let words = words(title, "title", "مراسل or كبير المحررين")?;
        let female = words[0].ends_with('ه');
        let head = flag::POST | if female { flag::FEMALE } else { flag::MALE };
        if let [word] = &words[..] {
            let word = word
                .strip_prefix("ال")
                .filter(|w| w.chars().count() > 2)
                .unwrap_or(word);
            let entry = self.own(word);
            entry.flags = (entry.flags | head) & !flag::COMMON;
        } else {
            self.own(&words[0]);
            self.add_run(&words, head, true);
        }
        Ok(())
    }

    fn add_name(&mut self, name: &str, gender: Option<Gender>) -> Result<(), String> {
        let words = words(name, "name", "سالي منصور")?;
        for (n, word) in words.iter().enumerate().filter(|(_, w)| *w != "-") {
            // a word that the tables know stays what it is outside the name
            let unknown = Self::builtin().get(word).is_none();
            let entry = self.own(word);
            if unknown {
                entry.flags |= if n == 0 { flag::GIVEN } else { flag::FAMILY };
            }
        }
        let gender = match gender {
            Some(Gender::Female) => flag::FEMALE,
            Some(Gender::Male) => flag::MALE,
            None => self.own(&words[0]).flags & (flag::FEMALE | flag::MALE),
        };
        self.add_run(&words, flag::GIVEN | gender, false);
        Ok(())
    }

    fn add_run(&mut self, words: &[String], head: Flags, title: bool) {
        let known = self.runs.entry(words[0].as_str().into()).or_default();
        known.retain(|run| run.rest != words[1..]);
        known.push(Run {
            rest: words[1..].to_vec(),
            head,
            title,
        });
    }

    /// Marks the words of the user's names and titles in an article.
    pub(crate) fn mark_own(&self, tokens: &mut Tokens<'_>) {
        if self.runs.is_empty() {
            return;
        }
        let mut i = 0;
        while i < tokens.list.len() {
            i += self.mark(tokens, i).unwrap_or(1);
        }
    }

    /// Marks the name or title that begins with a token; gives its length.
    fn mark(&self, tokens: &mut Tokens<'_>, i: usize) -> Option<usize> {
        let token = tokens.list[i];
        if token.kind != Kind::Word {
            return None;
        }
        let bare = tokens.bare(i);
        let fits = |runs: &'_ &Vec<Run>| {
            runs.iter()
                .find(|run| {
                    let last = i + run.rest.len();
                    last < tokens.list.len()
                        && run.rest.iter().enumerate().all(|(k, word)| {
                            tokens.list[i + 1 + k].kind != Kind::Newline
                                && tokens.folded(i + 1 + k) == word
                        })
                })
                .cloned()
        };
        let whole = self.runs.get(bare).as_ref().and_then(fits);
        let joined = if whole.is_some() {
            Joined::None
        } else {
            token.joined
        };
        let run = whole.or_else(|| {
            let rest = bare.get(2..).filter(|_| token.joined != Joined::None)?;
            self.runs.get(rest).as_ref().and_then(fits)
        })?;
        let lead = if joined == token.joined {
            token.lead
        } else {
            u8::from(token.conjunction) * 2
        };
        set(&mut tokens.list[i], joined, lead, run.head);
        for k in i + 1..=i + run.rest.len() {
            let article = tokens.folded(k).starts_with("ال");
            let word = &mut tokens.list[k];
            if word.kind != Kind::Word {
                continue;
            }
            let kept = word.flags & (flag::ANY_ORG | flag::PLACE | flag::TITLE | flag::DEMONYM);
            let flags = if run.title {
                kept | flag::COMMON
            } else {
                flag::FAMILY
            };
            set(word, Joined::None, 0, flags);
            word.conjunction = false;
            word.article = article && run.title;
        }
        for k in i..=i + run.rest.len() {
            tokens.settle(k);
        }
        Some(1 + run.rest.len())
    }
}

/// Makes a token a word of a name or title, and nothing else.
fn set(token: &mut Token, joined: Joined, lead: u8, flags: Flags) {
    token.joined = joined;
    token.lead = lead;
    token.article = false;
    token.pronoun = false;
    token.entry = EntryId::NONE;
    token.flags = flags;
    token.score = AROUND;
}

/// The folded words of a name or title.
fn words(given: &str, what: &str, example: &str) -> Result<Vec<String>, String> {
    let wrong = |problem: &str| {
        Err(format!(
            "malformed {what} '{given}': {problem}; give Arabic words with a blank between them, \
             such as {example}"
        ))
    };
    let fits = |c: char| is_arabic_letter(c) || is_sign(c) || c.is_whitespace() || c == '-';
    if let Some(c) = given.chars().find(|&c| !fits(c)) {
        return wrong(&format!("{c:?} is not an Arabic letter"));
    }
    let tokens = Tokens::of(given.trim(), Lexicon::builtin());
    let list: Vec<String> = (0..tokens.list.len())
        .filter(|&i| tokens.list[i].kind != Kind::Newline)
        .map(|i| tokens.folded(i).to_owned())
        .collect();
    match list.first() {
        None => wrong("it is empty"),
        Some(first) if first.chars().count() < 2 => wrong("its first word is too short"),
        Some(_) => Ok(list),
    }
}

/// A row of the table of verbs.
struct Known {
    base: &'static str,
    class: Class,
    nouns: Vec<&'static str>,
    frames: Frames,
}

impl Known {
    /// The verb of the tables that a user means: with its shadda, or any where none is written.
    fn find(base: &str) -> Option<&'static Self> {
        static KNOWN: OnceLock<(Vec<Known>, HashMap<String, usize>)> = OnceLock::new();
        let (verbs, keys) = KNOWN.get_or_init(|| {
            let verbs: Vec<Self> = rows(include_str!("verbs.tsv"))
                .filter_map(|row| {
                    Some(Self {
                        base: row[0],
                        class: row[1].parse().ok()?,
                        nouns: row[2].split('|').filter(|n| *n != "-").collect(),
                        // the user's word is a report wherever it stands: no guard
                        frames: super::frames(row[4], "-"),
                    })
                })
                .collect();
            // by the letters alone only where no verb is spelt so; the first verb is the usual one
            let mut keys: HashMap<String, usize> = HashMap::new();
            for key in [spelling, fold] {
                for (n, verb) in verbs.iter().enumerate() {
                    keys.entry(key(verb.base)).or_insert(n);
                }
            }
            (verbs, keys)
        });
        keys.get(&spelling(base)).map(|&n| &verbs[n])
    }
}

/// The folded letters, and the shadda.
fn spelling(base: &str) -> String {
    let mut out = String::new();
    for c in base.trim().chars() {
        if c == '\u{651}' {
            out.push(c);
        } else {
            crate::text::fold_char(c, &mut out);
        }
    }
    out
}
