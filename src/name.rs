//! The entities of an article: every noun phrase that names a human, a body, a place or a
//! document, gathered over the whole text, short and long forms of one name together.

use std::collections::HashMap;
use std::ops::Deref;

use crate::lexicon::{Flags, Seeded, flag};
use crate::phrase::{Class, Doc, Phrase, Words};
use crate::quote::Run;
use crate::short::Short;
use crate::statement::Gender;
use crate::token::{Joined, Kind, hash};

/// One human, body, place or document of the article.
#[derive(Clone, Debug)]
pub struct Entity<'a> {
    /// What it is.
    pub class: Class,
    /// The run of tokens that names it best.
    pub name: Run,
    /// Folded words of that run, without ال.
    pub words: Short<&'a str, 4>,
    /// A proper name, not a description.
    pub proper: bool,
    /// A body named with the word for what it is: شركة كاسبرسكي.
    pub company: bool,
    /// Folded stems of the titles and appositions that stood with it.
    pub titles: Short<&'a str, 2>,
    /// Where it was mentioned.
    pub mentions: Mentions,
    /// Grammatical gender where a title or a given name shows it.
    pub gender: Option<Gender>,
}

/// The first tokens of the mentions of an entity.
#[derive(Clone, Debug)]
pub struct Mentions {
    first: usize,
    count: usize,
    /// Those that no later added one stands in front of: the latest added one before a token is
    /// the last of these before it.
    rising: Short<usize, 2>,
}

impl Mentions {
    fn of(at: usize) -> Self {
        Self {
            first: at,
            count: 1,
            rising: Short::of(at),
        }
    }

    fn push(&mut self, at: usize) {
        self.count += 1;
        while self.rising.last().is_some_and(|&m| m >= at) {
            self.rising.pop();
        }
        self.rising.push(at);
    }

    /// The first token of the first.
    pub fn first(&self) -> usize {
        self.first
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.count
    }

    /// The latest added one in front of a token.
    fn before(&self, token: usize) -> Option<usize> {
        self.rising[..self.rising.partition_point(|&m| m < token)]
            .last()
            .copied()
    }

    /// The latest added one up to a token, or of all.
    fn up_to(&self, token: Option<usize>) -> Option<usize> {
        token.map_or_else(|| self.rising.last().copied(), |t| self.before(t + 1))
    }
}

/// Of the entities that share a word or title, so many are compared with a mention: the latest.
/// No article of the corpus has as many.
const COMPARED: usize = 128;

/// So many persons are searched for another spelling of a name: the latest.
const RESPELT: usize = 256;

/// So many mentions in front of a cue are looked at.
const MENTIONS: usize = 512;

/// Distinct titles that one entity keeps.
const TITLES: usize = 128;

/// Lists of entities by a hash, each in the order in which its entities were added. A list is a
/// chain of links, from the last to the first.
#[derive(Debug, Default)]
struct Index {
    /// For a part of the hash, the number from 1 of its last link.
    last: Vec<u32>,
    links: Vec<Link>,
    /// The lists of more than [`COMPARED`], by first mention, see [`Index::finish`].
    long: HashMap<u32, Vec<usize>, Seeded>,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    hash: u32,
    entity: u32,
    /// The number from 1 of the link before, of this hash or another.
    before: u32,
    /// So many entities have this hash up to here.
    count: u32,
}

/// One list of an [`Index`].
enum List<'l> {
    Few(Short<usize, 8>),
    Long(&'l [usize]),
}

impl Deref for List<'_> {
    type Target = [usize];

    fn deref(&self) -> &[usize] {
        match self {
            Self::Few(list) => list,
            Self::Long(list) => list,
        }
    }
}

impl Index {
    fn with_capacity(links: usize) -> Self {
        Self {
            last: vec![0; links.next_power_of_two()],
            links: Vec::with_capacity(links),
            long: HashMap::default(),
        }
    }

    fn slot(&self, hash: u32) -> usize {
        hash as usize & self.last.len().wrapping_sub(1)
    }

    /// The links of a hash, the last first.
    fn links(&self, hash: u32) -> impl Iterator<Item = &Link> {
        let mut number = self.last.get(self.slot(hash)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let link = self.links.get((number as usize).checked_sub(1)?)?;
            number = link.before;
            Some(link)
        })
        .filter(move |link| link.hash == hash)
    }

    fn add(&mut self, hash: u32, entity: usize) {
        let entity = u32::try_from(entity).unwrap_or(u32::MAX);
        if self.links.len() >= self.last.len() {
            self.grow();
        }
        let slot = self.slot(hash);
        let mut number = self.last[slot];
        let (mut count, mut seen) = (0, 0);
        while let Some(link) = self.links.get((number as usize).wrapping_sub(1)) {
            number = link.before;
            if link.hash != hash {
                continue;
            }
            if link.entity == entity {
                return;
            }
            // the first is the latest
            if seen == 0 {
                count = link.count;
            }
            seen += 1;
            if seen == COMPARED {
                break;
            }
        }
        self.links.push(Link {
            hash,
            entity,
            before: self.last[slot],
            count: count + 1,
        });
        self.last[slot] = u32::try_from(self.links.len()).unwrap_or(0);
    }

    fn grow(&mut self) {
        self.last.clear();
        self.last
            .resize((2 * self.links.len()).next_power_of_two().max(64), 0);
        for n in 0..self.links.len() {
            let slot = self.slot(self.links[n].hash);
            self.links[n].before = self.last[slot];
            self.last[slot] = u32::try_from(n + 1).unwrap_or(0);
        }
    }

    /// The entities of a hash; of very many the latest, until [`Index::finish`] has sorted them.
    fn list(&self, hash: u32) -> List<'_> {
        if let Some(list) = self.long.get(&hash).filter(|_| !self.long.is_empty()) {
            return List::Long(list);
        }
        let mut list: Short<usize, 8> = self
            .links(hash)
            .take(COMPARED)
            .map(|link| link.entity as usize)
            .collect();
        list.reverse();
        List::Few(list)
    }

    /// Sorts the long lists by the first mention of their entities.
    fn finish(&mut self, entities: &[Entity<'_>]) {
        for link in &self.links {
            if link.count as usize == COMPARED + 1 {
                self.long.insert(link.hash, Vec::new());
            }
        }
        if self.long.is_empty() {
            return;
        }
        for link in &self.links {
            if let Some(list) = self.long.get_mut(&link.hash) {
                list.push(link.entity as usize);
            }
        }
        for list in self.long.values_mut() {
            list.sort_by_key(|&c| entities[c].mentions.first);
        }
    }
}

/// All entities, and which phrase is whose.
#[derive(Debug, Default)]
pub struct Entities<'a> {
    /// In the order of their first mention.
    pub list: Vec<Entity<'a>>,
    /// By the hash of a word, of a title, and of all words.
    by_word: Index,
    by_title: Index,
    by_words: Index,
    /// Persons with a name.
    persons: Vec<usize>,
    /// What persons are called besides.
    nicknames: Vec<(Short<&'a str, 4>, usize)>,
    /// Memory for the words of a name and their hashes.
    spare: (Vec<&'a str>, Vec<u32>),
    /// Mentions in text order, each with its entity and the next mention of that, see
    /// [`Entities::finish`].
    mentions: Vec<(usize, usize, usize)>,
}

/// Folded words of a run, without ال and joined particles.
pub fn key_words<'a>(doc: &Doc<'a>, run: Run) -> Short<&'a str, 4> {
    let mut words = Short::default();
    hashed_words(doc, run, |word, _| words.push(word));
    words
}

/// The same with their hashes, one after another.
fn hashed_words<'a>(doc: &Doc<'a>, run: Run, mut add: impl FnMut(&'a str, u32)) {
    for k in run.start..run.end {
        let token = &doc.tokens.list[k];
        if !matches!(token.kind, Kind::Word | Kind::Number) || token.is(flag::DEM) {
            continue;
        }
        // إليزابيث وارين
        if k > run.start && token.conjunction && doc.whole_name(k) {
            let whole = doc.tokens.folded(k);
            add(whole, hash(whole));
            continue;
        }
        let stem = token.stem_of(doc.bare(k));
        // عبدالغفار, عبد الغفار
        if stem.len() >= 14
            && let Some(rest) = stem.strip_prefix("عبدال")
        {
            for part in [&stem[..6], rest] {
                add(part, hash(part));
            }
        } else if !stem.is_empty() {
            add(stem, token.hash);
        }
    }
}

/// The hash of several words.
fn hash_all(hashes: &[u32]) -> u32 {
    hashes.iter().fold(0, |all: u32, word| {
        (all.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b1)
    })
}

/// What a token must be that opens the name of an entity, or else like a name.
const OPENS: Flags = flag::TITLE
    | flag::PERSON
    | flag::PEOPLE
    | flag::ANY_ORG
    | flag::PROPER_ORG
    | flag::PROPER_HEAD
    | flag::DOCUMENT;

impl<'a> Entities<'a> {
    /// Gathers the entities of an article: every phrase with a title, every run of names, every
    /// body and document, those inside longer phrases too.
    pub fn of(doc: &Doc<'a>) -> Self {
        let mut entities = Self::default();
        let most = doc.tokens.list.len() / 8 + 4;
        entities.list.reserve(most);
        entities.by_word = Index::with_capacity(2 * most);
        entities.by_title = Index::with_capacity(most);
        entities.by_words = Index::with_capacity(most);
        // all phrases before the first entity: the code of each stays near the processor
        for phrase in &candidates(doc) {
            entities.add(doc, phrase);
        }
        entities
    }

    /// Registers a phrase, or joins it to an entity that is known.
    pub fn add(&mut self, doc: &Doc<'a>, phrase: &Phrase) {
        let Some((mut name, proper)) = name_of(doc, phrase) else {
            return;
        };
        // الحكومة المركزية | وحكومة الإقليم: two bodies
        if phrase.class == Class::Organisation
            && let Some(second) = (name.start + 1..name.end).find(|&k| {
                doc.conjunction(k) && doc.is(k, flag::ANY_ORG) && !doc.tokens.list[k].article
            })
        {
            name.end = second;
        }
        if phrase.class == Class::Person && phrase.name.is_some() {
            name.end = past_breaks(doc, name);
        }
        let (mut words, mut hashes) = std::mem::take(&mut self.spare);
        words.clear();
        hashes.clear();
        hashed_words(doc, name, |word, hash| {
            words.push(word);
            hashes.push(hash);
        });
        if !words.is_empty() {
            self.add_named(doc, phrase, (name, proper), &words, &hashes);
        }
        self.spare = (words, hashes);
    }

    /// The same, its name and the words of that known.
    fn add_named(
        &mut self,
        doc: &Doc<'a>,
        phrase: &Phrase,
        (name, proper): (Run, bool),
        words: &[&'a str],
        hashes: &[u32],
    ) {
        let gender = gender_of(doc, phrase);
        let all = hash_all(hashes);
        let known = if phrase.class == Class::Person && phrase.name.is_some() {
            // a name that was read as a shorter one, منى سالم | بوجناح
            self.by_word
                .links(hashes[0])
                .take(COMPARED)
                .map(|link| link.entity as usize)
                .find(|&c| {
                    let e = &self.list[c];
                    e.name.start == name.start && e.words.len() > 1 && e.words.len() < words.len()
                })
                .or_else(|| self.name_of_hashes(words, hashes, None))
        } else {
            let same =
                |c: &usize| self.list[*c].class == phrase.class && *self.list[*c].words == *words;
            self.by_words
                .links(all)
                .map(|link| link.entity as usize)
                .filter(same)
                .min()
        };
        let at = phrase.run.start;
        let mut changed = true;
        let index = if let Some(index) = known {
            let entity = &mut self.list[index];
            entity.mentions.push(at);
            // the fuller name
            changed = words.len() > entity.words.len() && words.len() <= 6;
            if changed {
                entity.name = name;
                entity.words = Short::of_all(words);
            }
            index
        } else {
            self.list.push(Entity {
                class: phrase.class,
                name,
                words: Short::of_all(words),
                proper,
                company: phrase.class == Class::Organisation
                    && doc.is(phrase.run.start, flag::ORG_COMPANY | flag::ORG_MEDIUM)
                    && !doc.tokens.list[phrase.run.start].article,
                titles: Short::default(),
                mentions: Mentions::of(at),
                gender: None,
            });
            let index = self.list.len() - 1;
            if proper && phrase.class == Class::Person {
                self.persons.push(index);
            }
            index
        };
        if phrase.class == Class::Person
            && phrase.name.is_some()
            && let Some(run) = nickname(doc, name.end)
        {
            self.nicknames.push((key_words(doc, run), index));
        }
        let entity = &mut self.list[index];
        entity.gender = entity.gender.or(gender);
        if phrase.name.is_some() {
            for k in title_tokens(doc, phrase) {
                let title = doc.stem(k);
                if entity.titles.len() < TITLES && !entity.titles.contains(&title) {
                    // نائب الرئيس is not called الرئيس
                    let others = k > phrase.run.start
                        && doc.is(k, flag::POST)
                        && doc.is(k - 1, flag::POST | flag::KIN)
                        && !doc.tokens.list[k - 1].definite();
                    if !others {
                        self.by_title.add(doc.tokens.list[k].hash, index);
                    }
                    entity.titles.push(title);
                }
            }
        }
        if changed {
            self.by_words.add(all, index);
            for &word in hashes {
                self.by_word.add(word, index);
            }
        }
    }

    /// Seeks the fuller name of persons of whom one word alone is known: the same word elsewhere
    /// behind a given name, or in front of another word before a boundary (`جندون | سوباندونو،`).
    pub fn complete(&mut self, doc: &Doc<'a>) {
        let mut short = Words::default();
        short.extend(
            self.persons
                .iter()
                .map(|&c| &self.list[c])
                .filter(|e| e.words.len() == 1 && e.words[0].len() >= 8)
                .map(|e| e.words[0]),
        );
        if short.is_empty() {
            return;
        }
        for (i, token) in doc.tokens.list.iter().enumerate() {
            if !short.may_contain(token)
                || token.kind != Kind::Word
                || token.pronoun
                || doc.is(i, flag::FUNCTION_WORD)
                || doc.is(i, flag::TITLE)
                    && (i < 2 || doc.bare(i - 2) != "بن" || !doc.bounded(i + 1))
                || !short.contains(doc.stem(i))
            {
                continue;
            }
            if let Some(run) = around(doc, i) {
                self.add(
                    doc,
                    &Phrase {
                        run,
                        class: Class::Person,
                        name: Some(run),
                        after: run.end,
                    },
                );
            }
        }
    }

    /// Makes ready for look-up by place, once all phrases are added.
    pub fn finish(&mut self) {
        let Self {
            list,
            by_word,
            by_title,
            persons,
            mentions,
            ..
        } = self;
        by_word.finish(list);
        by_title.finish(list);
        if persons.len() > COMPARED {
            persons.sort_by_key(|&c| list[c].mentions.first);
        }
        mentions.reserve(list.iter().map(|e| e.mentions.rising.len()).sum());
        for (c, entity) in list.iter().enumerate() {
            let mut rising = entity.mentions.rising.iter().copied().peekable();
            while let Some(m) = rising.next() {
                mentions.push((m, c, rising.peek().copied().unwrap_or(usize::MAX)));
            }
        }
        // by token, then by entity, whose mentions rise
        mentions.sort_unstable_by_key(|&(m, c, _)| (m as u64) << 32 | c as u64);
    }

    /// Of a long list of entities, those that begin latest up to a token; where none does, the
    /// first.
    fn latest<'l>(&self, list: &'l [usize], before: Option<usize>, most: usize) -> &'l [usize] {
        if list.len() <= most {
            return list;
        }
        let to = before.map_or(list.len(), |b| {
            list.partition_point(|&c| self.list[c].mentions.first <= b)
        });
        let to = if to == 0 { most } else { to };
        &list[to.saturating_sub(most)..to]
    }

    /// The mentions in front of a token that are their entity's latest there, the last first.
    pub fn in_front(&self, token: usize) -> impl Iterator<Item = (usize, usize)> {
        let to = self.mentions.partition_point(|m| m.0 < token);
        self.mentions[..to]
            .iter()
            .rev()
            .take(MENTIONS)
            .filter(move |m| m.2 >= token)
            .map(|m| (m.0, m.1))
    }

    /// The last words of full names that are otherwise only frequent words, or with ال unknown.
    pub fn surnames(&self, doc: &Doc<'a>) -> Vec<&'a str> {
        let bar = flag::NO_SURNAME;
        self.list
            .iter()
            .filter(|e| e.class == Class::Person && e.proper && e.words.len() > 1)
            .map(|e| e.name.end - 1)
            .filter(|&k| {
                !doc.is(
                    k,
                    if doc.is(k, flag::NAME) {
                        bar & !(flag::TITLE | flag::PERSON)
                    } else {
                        bar
                    },
                ) && (!doc.tokens.list[k].article || doc.flags(k) == 0)
                    && doc.bare(k).len() >= 6
            })
            .map(|k| doc.bare(k))
            .collect()
    }

    /// The person whose name holds these words (or is held by them): the latest before a token,
    /// else the first behind it.
    pub fn find_name(&self, words: &[&str], before: Option<usize>) -> Option<usize> {
        if let Some((_, index)) = self.nicknames.iter().find(|(nick, _)| **nick == *words) {
            return Some(*index);
        }
        let hashes: Short<u32, 4> = words.iter().map(|word| hash(word)).collect();
        self.name_of_hashes(words, &hashes, before)
    }

    fn name_of_hashes(
        &self,
        words: &[&str],
        hashes: &[u32],
        before: Option<usize>,
    ) -> Option<usize> {
        let fits = |e: &Entity<'_>| {
            e.proper
                && e.class == Class::Person
                && (covers(&e.words, words)
                    || covers(words, &e.words) && e.words.len() > 1
                    || e.words.len() == 1 && words.last().is_some_and(|w| *w == e.words[0]))
        };
        // each with its place, which decides last
        let mut candidates: Short<(usize, usize), 8> = Short::default();
        let mut n = 0;
        for &word in hashes {
            let list = self.by_word.list(word);
            for &c in self.latest(&list, before, COMPARED) {
                if fits(&self.list[c]) {
                    candidates.push((c, n));
                }
                n += 1;
            }
        }
        if candidates.len() > 1 {
            candidates.sort_unstable();
            let mut last = usize::MAX;
            candidates = candidates
                .iter()
                .copied()
                .filter(|&(c, _)| c != std::mem::replace(&mut last, c))
                .collect();
        }
        let persons = || self.latest(&self.persons, before, RESPELT).iter().copied();
        if candidates.is_empty() {
            // written together: لودريان / لو دريان
            let joined = words.concat();
            if joined.len() >= 10 {
                candidates = persons()
                    .filter(|&c| {
                        let e = &self.list[c];
                        e.words.len() > 1 && ends_with(&e.words, &joined)
                    })
                    .map(|c| (c, c))
                    .collect();
            }
        }
        // another spelling of one long word: نتنياهو / نتانياهو
        let fuller = |&(c, _): &(usize, usize)| self.list[c].words.len() > words.len();
        if words.iter().any(|w| w.len() >= 10) && !candidates.iter().any(fuller) {
            let none = candidates.is_empty();
            for c in persons() {
                let e = &self.list[c];
                if (none || e.words.len() > words.len()) && covers(&e.words, words) {
                    candidates.push((c, c));
                }
            }
        }
        // ابن حمد: أحمد بن حمد
        if let ["ابن", name] = words {
            for c in persons() {
                if matches!(&*self.list[c].words, [_, .., "بن", last] if last == name) {
                    candidates.push((c, c));
                }
            }
        }
        // another spelling of a short one: وارن / وارين
        if let [word] = words
            && (8..12).contains(&word.len())
            && !candidates.iter().any(fuller)
        {
            for c in persons() {
                let e = &self.list[c];
                if e.words.len() > 1 && e.words.last().is_some_and(|w| same_frame(w, word)) {
                    candidates.push((c, c));
                }
            }
        }
        let best = candidates.iter().copied().max_by_key(|&(c, n)| {
            let e = &self.list[c];
            let last = e.mentions.up_to(before);
            (
                last.is_some(),
                e.words.len() > words.len(),
                e.words.last() == words.last(),
                e.mentions.len(),
                last.unwrap_or(0),
                n,
            )
        });
        best.map(|(c, _)| c)
    }

    /// The company or outlet whose name, behind the word for what it is, begins with these words.
    pub fn find_company(&self, words: &[&str]) -> Option<usize> {
        let list = self.by_word.list(hash(words.first()?));
        list.iter().take(COMPARED).copied().find(|&c| {
            let e = &self.list[c];
            e.company
                && e.words.len() <= words.len() + 2
                && e.words.iter().skip(1).zip(words).all(|(e, w)| e == w)
                && e.words.len() > words.len()
        })
    }

    /// The body that is named with the word for what it is and these words: حركة حماس.
    pub fn find_body(&self, words: &[&str]) -> Option<usize> {
        let list = self.by_word.list(hash(words.first()?));
        list.iter().take(COMPARED).copied().find(|&c| {
            let e = &self.list[c];
            e.class == Class::Organisation
                && e.words.len() == words.len() + 1
                && matches!(
                    e.words[0],
                    "حركه" | "منظمه" | "تنظيم" | "جماعه" | "حزب" | "نادي" | "فريق"
                )
                && e.words.iter().skip(1).zip(words).all(|(e, w)| e == w)
        })
    }

    /// The state whose name ends with these words, behind the word for what it is.
    pub fn find_state(&self, words: &[&str]) -> Option<usize> {
        let list = self.by_word.list(hash(words.last()?));
        list.iter().take(COMPARED).copied().find(|&c| {
            let e = &self.list[c];
            e.words.len() == words.len() + 1
                && matches!(e.words[0], "مملكه" | "جمهوريه" | "سلطنه" | "دوله" | "اماره")
                && e.words.iter().skip(1).zip(words).all(|(e, w)| e == w)
        })
    }

    /// The ministry that its short name means: الداخلية.
    pub fn find_ministry(&self, words: &[&str]) -> Option<usize> {
        let list = self.by_word.list(hash(words.first()?));
        list.iter().take(COMPARED).copied().find(|&c| {
            let e = &self.list[c];
            e.class == Class::Organisation
                && e.words.len() == 2
                && e.words[0] == "وزاره"
                && words.len() == 1
                && e.words[1] == words[0]
        })
    }

    /// The named persons who bear all these title words, in the order of their first mention.
    pub fn bearing(&self, words: &[&str]) -> impl Iterator<Item = usize> {
        let list = words.first().map(|w| self.by_title.list(hash(w)));
        (0..list.as_ref().map_or(0, |list| list.len()))
            .filter_map(move |n| list.as_ref()?.get(n).copied())
            .filter(move |&c| {
                let e = &self.list[c];
                e.proper && e.class == Class::Person && e.bears(words)
            })
            .take(COMPARED)
    }

    /// The named person who bears all these title words: the latest mentioned before a token, else
    /// the first behind it.
    pub fn find_title(&self, words: &[&str], before: usize) -> Option<usize> {
        let head = self.by_title.list(hash(words.first()?));
        self.latest(&head, Some(before), COMPARED)
            .iter()
            .copied()
            .filter(|&c| {
                let e = &self.list[c];
                e.proper && e.class == Class::Person && e.bears(words)
            })
            .max_by_key(|&c| {
                let e = &self.list[c];
                let last = e.mentions.up_to(Some(before));
                (
                    last.is_some(),
                    last.unwrap_or(0),
                    usize::MAX - e.mentions.first,
                    c,
                )
            })
    }

    /// The fullest body, document or group whose words begin with the same head and hold all of
    /// these.
    pub fn find_description(&self, class: Class, words: &[&str], before: usize) -> Option<usize> {
        let head = words.first()?;
        self.latest(&self.by_word.list(hash(head)), Some(before), COMPARED)
            .iter()
            .copied()
            .filter(|&c| {
                let e = &self.list[c];
                (e.class == class
                    || matches!((e.class, class), (Class::Organisation, Class::Other)))
                    && e.words.first().is_some_and(|w| w == head)
                    && covers(&e.words, words)
            })
            .max_by_key(|&c| {
                let e = &self.list[c];
                let last = e.mentions.up_to(Some(before));
                let fuller = e.words.len() > words.len();
                (
                    last.is_some(),
                    fuller,
                    last.unwrap_or(0),
                    usize::MAX - e.mentions.first,
                    c,
                )
            })
    }
}

impl Entity<'_> {
    /// All these words are among the titles, a nisba for what it is formed of and the reverse:
    /// السفير الألباني is سفير ألبانيا.
    pub fn bears(&self, words: &[&str]) -> bool {
        words.iter().all(|word| {
            self.titles.contains(word)
                || base_of_nisba(word)
                    .is_some_and(|base| self.titles.iter().any(|t| base_of_nisba(t) == Some(base)))
        })
    }
}

/// What a nisba and its noun have in common: الباني and البانيا, حكومي and حكومه.
fn base_of_nisba(word: &str) -> Option<&str> {
    let word = word.strip_prefix("ال").unwrap_or(word);
    let base = ["يه", "يا", "ي", "ا", "ه"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word);
    (base.chars().count() >= 3).then_some(base)
}

/// The name that one of its words shows.
fn around(doc: &Doc<'_>, i: usize) -> Option<Run> {
    let free = |k: usize| {
        let bar = flag::DESCRIBES | flag::FINITE | flag::NOUN;
        doc.kind(k) == Kind::Word
            && doc.flags(k) & bar == 0
            && doc.joined(k) == Joined::None
            && !doc.tokens.list[k].article
            && (!doc.tokens.list[k].pronoun || doc.bare(k).ends_with('ي'))
    };
    let named = |k: usize| doc.is(k, flag::NAME) || doc.flags(k) == 0;
    let closed = |k: usize| matches!(doc.kind(k), Kind::Comma | Kind::Open | Kind::Stop);
    if i > 0 && free(i - 1) && !doc.conjunction(i) && doc.joined(i) == Joined::None {
        let before = i.checked_sub(2);
        let led = before.is_some_and(|k| {
            doc.is(k, flag::TITLE | flag::DEMONYM | flag::PLACE)
                || doc.kind(k) == Kind::Word && doc.tokens.list[k].article
        });
        // جورجيوس دونيس: no list knows it, and its letters show a name
        let given = doc.is(i - 1, flag::GIVEN)
            || doc.flags(i - 1) == 0 && doc.name_score(i - 1) >= 3 && doc.bounded(i + 1);
        let may = named(i - 1) || doc.is(i - 1, flag::PLACE);
        if given || may && led && doc.bounded(i + 1) {
            let mut start = i - 1;
            // عادل بن محمد | فقيه
            while start > 0 && i - start < 6 {
                let k = start - 1;
                let link = matches!(doc.bare(k), "بن" | "عبد" | "ال");
                let linked = doc.bare(start) == "بن" && free(k);
                if !(link || linked || free(k) && doc.is(k, flag::GIVEN)) {
                    break;
                }
                start = k;
            }
            return Some(Run { start, end: i + 1 });
        }
    }
    let alone = i == 0 || doc.name_score(i - 1) <= 0;
    (alone && free(i + 1) && !doc.conjunction(i + 1) && named(i + 1) && closed(i + 2)).then_some(
        Run {
            start: i,
            end: i + 2,
        },
    )
}

/// The end of a name behind the stops of initials and a nickname in marks: `ج. ك. | رولان`,
/// `محمود "شيكو" | عبد الرازق`.
fn past_breaks(doc: &Doc<'_>, name: Run) -> usize {
    let mut end = name.end;
    let word = |k: usize| doc.kind(k) == Kind::Word;
    while doc.kind(end) == Kind::Stop
        && word(end - 1)
        && doc.bare(end - 1).chars().count() == 1
        && doc.tokens.list[end].start == doc.tokens.list[end - 1].end
        && word(end + 1)
        && !doc.is(end + 1, flag::FUNCTION_WORD | flag::FINITE)
    {
        end += 2;
    }
    if doc.kind(end) != Kind::Mark || end != name.end {
        return end;
    }
    let Some(close) = doc
        .layout
        .opened_by(end)
        .map(|q| doc.layout.quotes[q].close)
        .filter(|&c| c > end + 1 && c <= end + 3)
    else {
        return end;
    };
    let last = close + 1;
    let limit = doc.layout.sentence_at(name.start).end;
    let named = word(last)
        && last < limit
        && doc.is(last, flag::NAME | flag::PARTICLE)
        && !doc.is(last, flag::FUNCTION_WORD | flag::FINITE)
        && doc.joined(last) == Joined::None
        && (end + 1..close).all(|k| {
            word(k) && !doc.is(k, flag::DESCRIBES | flag::FINITE) && !doc.tokens.list[k].article
        });
    if named {
        doc.name_run(last, limit).map_or(end, |r| r.end)
    } else {
        end
    }
}

/// What somebody is called besides, behind the name: `محمد حمدون | (حمدتي)`, `الملقب بـ"الفهد"`.
fn nickname(doc: &Doc<'_>, at: usize) -> Option<Run> {
    let word = |k: usize| doc.kind(k) == Kind::Word;
    if doc.kind(at) == Kind::Open {
        let start = at + 1;
        let end = (start..start + 4).find(|&k| !word(k))?;
        let bar = flag::DESCRIBES | flag::PLACE | flag::PROPER_ORG | flag::FINITE;
        let alone = end == start + 1
            && doc.flags(start) & bar == 0
            && (doc.is(start, flag::NAME) || doc.flags(start) == 0)
            && !doc.tokens.list[start].article;
        let of_son = end == start + 2 && matches!(doc.bare(start), "ابو" | "ام" | "ابن");
        return (doc.kind(end) == Kind::Close && (alone || of_son)).then_some(Run { start, end });
    }
    let called = word(at)
        && matches!(
            doc.stem(at),
            "ملقب" | "ملقبه" | "مكني" | "مكناه" | "شهير" | "شهيره" | "معروف" | "معروفه"
        )
        && doc.bare(at + 1) == "ب";
    let open = at + 2;
    let quote = doc.layout.opened_by(open).filter(|_| called)?;
    let close = doc.layout.quotes[quote].close;
    (close > open + 1 && close <= open + 4).then_some(Run {
        start: open + 1,
        end: close,
    })
}

/// The words written together end with this one.
fn ends_with(words: &[&str], joined: &str) -> bool {
    let mut left = joined;
    for word in words.iter().rev() {
        if word.len() >= left.len() {
            return word.ends_with(left);
        }
        match left.strip_suffix(word) {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    left.is_empty()
}

/// The surnames of an article by the letters that one letter's difference leaves as they are.
struct Alike<'s> {
    by_edge: HashMap<(bool, [char; 2]), Vec<&'s str>, Seeded>,
}

impl<'s> Alike<'s> {
    fn of(words: impl Iterator<Item = &'s str>) -> Self {
        let mut by_edge: HashMap<_, Vec<_>, Seeded> = HashMap::default();
        for word in words {
            for edge in edges(word) {
                let list = by_edge.entry(edge).or_default();
                if list.len() < COMPARED {
                    list.push(word);
                }
            }
        }
        Self { by_edge }
    }

    /// One of them is this word, or all but, see [`near`].
    fn any(&self, word: &str) -> bool {
        edges(word).any(|edge| {
            self.by_edge
                .get(&edge)
                .is_some_and(|list| list.iter().any(|s| near(s, word)))
        })
    }
}

/// The first two letters of a word and the last two.
fn edges(word: &str) -> impl Iterator<Item = (bool, [char; 2])> {
    let mut first = word.chars();
    let mut last = word.chars().rev();
    let pair = |a: Option<char>, b: Option<char>| [a.unwrap_or_default(), b.unwrap_or_default()];
    [
        (false, pair(first.next(), first.next())),
        (true, pair(last.next(), last.next())),
    ]
    .into_iter()
}

/// Every word of the shorter list stands in the longer, one letter's difference let pass in a
/// long word.
pub fn covers(big: &[impl AsRef<str>], small: &[impl AsRef<str>]) -> bool {
    small
        .iter()
        .all(|s| big.iter().any(|b| near(b.as_ref(), s.as_ref())))
}

/// The same letters but for the long vowels behind the first, as translators write or leave them out.
fn same_frame(a: &str, b: &str) -> bool {
    let frame = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next();
        first
            .into_iter()
            .chain(letters.filter(|c| !matches!(c, 'ا' | 'و' | 'ي')))
            .collect::<Short<char, 8>>()
    };
    let a = frame(a);
    a.len() > 2 && *a == *frame(b)
}

/// Equal, or one letter inserted, dropped or changed in a word of five letters or more.
#[inline]
pub fn near(a: &str, b: &str) -> bool {
    // one letter's difference leaves the first letter alone, or the last
    let edges = |word: &str| {
        let word = word.as_bytes();
        (word.first_chunk().copied(), word.last_chunk().copied())
    };
    let (first, last): (Option<[u8; 2]>, Option<[u8; 2]>) = edges(a);
    let (other_first, other_last) = edges(b);
    (first == other_first || last == other_last) && (a == b || all_but(a, b))
}

/// One letter inserted, dropped or changed in a word of five letters or more.
fn all_but(a: &str, b: &str) -> bool {
    if a.len().min(b.len()) < 5 || a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    let (n, m) = (a.chars().count(), b.chars().count());
    if n.min(m) < 5 || n.abs_diff(m) > 1 {
        return false;
    }
    let (mut a, mut b) = (a.chars(), b.chars());
    loop {
        let (rest_a, rest_b) = (a.clone(), b.clone());
        if a.next() != b.next() {
            let (mut a, mut b) = (rest_a, rest_b);
            if n >= m {
                a.next();
            }
            if m >= n {
                b.next();
            }
            return a.as_str() == b.as_str();
        }
    }
}

/// The phrases of an article that name entities, in text order.
fn candidates(doc: &Doc<'_>) -> Vec<Phrase> {
    let mut phrases = Vec::with_capacity(doc.tokens.list.len() / 6 + 4);
    let alike = Alike::of(doc.surnames.iter());
    let mut i = 0;
    let mut inside = 0;
    let mut document = false;
    let mut named = Run { start: 0, end: 0 };
    while let Some(token) = doc.tokens.list.get(i) {
        if !token.is(OPENS | flag::GIVEN) && doc.word_score(i) < 2 {
            i += 1;
            continue;
        }
        if (named.start..named.end).contains(&i) {
            i = named.end;
            continue;
        }
        if i < inside
            && !doc.is(i, flag::ANY_ORG | flag::DOCUMENT)
            && !(doc.is(i, flag::POST) && doc.joined(i) == Joined::Lam && named.start == named.end)
            && !(document && doc.is(i, flag::GIVEN) && doc.name_score(i) >= 3)
        {
            i += 1;
            continue;
        }
        if let Some(phrase) = candidate(doc, i, &alike) {
            if phrase.run.end > inside {
                inside = phrase.run.end;
                document = phrase.class == Class::Document;
                named = phrase.name.unwrap_or(Run { start: i, end: i });
            }
            phrases.push(phrase);
        }
        i += 1;
    }
    phrases
}

/// A phrase that names an entity begins at this token: a title, a body, a document, a clear name.
/// Unknown words that nothing introduces are no name: they are verbs as often.
fn candidate(doc: &Doc<'_>, i: usize, alike: &Alike<'_>) -> Option<Phrase> {
    if doc.kind(i) != Kind::Word {
        return None;
    }
    let flags = doc.flags(i);
    let nominal = flags & OPENS != 0;
    // التزاماتها المالية: the adjective, not the ministry
    let token = &doc.tokens.list[i];
    if flags & flag::PROPER_ORG != 0
        && token.article
        && token.joined == Joined::None
        && !token.conjunction
        && doc.stem(i).ends_with("يه")
        && i > 0
        && doc.kind(i - 1) == Kind::Word
        && doc.tokens.list[i - 1].definite()
        && doc.flags(i - 1) & (flag::FINITE | flag::FUNCTION_WORD) == 0
    {
        return None;
    }
    // a verb that opens its clause (طالب, أعرب) is no title
    if flags & flag::FINITE != 0
        && !doc.tokens.list[i].article
        && (doc.conjunction(i)
            || i == 0
            || doc.layout.sentence_at(i).start == i
            || doc.kind(i - 1) != Kind::Word)
        && flags & flag::HONORIFIC == 0
    {
        return None;
    }
    // the word behind لم or قد is a verb
    // but of two names كان is the copula
    let pair = doc.is(i, flag::GIVEN)
        && (doc.flags(i + 1) == 0
            || doc.is(i + 1, flag::NAME) && !doc.is(i + 1, flag::COMMON | flag::FUNCTION_WORD))
        && doc.kind(i + 1) == Kind::Word;
    if i > 0 && doc.is(i - 1, flag::NEG | flag::AUX) && !nominal && !pair {
        return None;
    }
    let clear = |k: usize| doc.word_score(k) >= 3;
    // an unknown word opens a name that ends with a known surname
    let given = doc.is(i, flag::GIVEN)
        && !doc.is(i, flag::VERB | flag::PLACE)
        && doc.word_score(i) >= 1
        && (doc.name_score(i + 1) >= 2 || doc.bare(i + 1) == "بن");
    let named = clear(i)
        || given
        || !doc.surnames.is_empty()
            && doc.name_score(i) >= 2
            // شاهدت | إنغريد برينهاوزن
            && !(flags == 0 && doc.is(i + 1, flag::GIVEN) && doc.name_score(i + 1) >= 3)
            && (i + 1..i + 4)
                .take_while(|&k| doc.name_score(k) >= 2)
                .any(|k| alike.any(doc.bare(k)));
    if !nominal && !named {
        return None;
    }
    let limit = doc.layout.sentence_at(i).end;
    let mut phrase = doc
        .one_phrase(i, limit)
        .filter(|p| p.class != Class::Other)?;
    // مصدر | تموينها, النائبة | تشبث: one word that no list knows, behind what needs no name
    if let Some(run) = phrase.name
        && run.end == run.start + 1
        && run.start > i
        && doc.flags(run.start) & (flag::NAME | flag::SYLLABLE) == 0
        && !doc.surnames.contains(doc.bare(run.start))
        && !doc.is(run.start - 1, flag::HONORIFIC | flag::RANK | flag::DEMONYM)
        && doc.kind(run.start - 1) == Kind::Word
    {
        phrase.name = None;
        if phrase.run.end == run.end {
            phrase.run.end = run.start;
            phrase.after = run.start;
        }
    }
    // a name that stands bare and that another noun follows: only as far as its words are known
    let end = phrase.run.end;
    let bounded = doc.bounded(end) || phrase.name.is_some_and(|n| n.end < end);
    if let Some(run) = phrase
        .name
        .as_mut()
        .filter(|r| r.start == i && !nominal && !bounded)
    {
        let known = (run.start..run.end).rev().find(|&k| {
            clear(k)
                || k > 0 && doc.tokens.list[k].article && doc.is(k - 1, flag::NAME)
                || k > run.start && doc.is(k, flag::SYLLABLE)
        })?;
        run.end = known + 1;
    }
    Some(phrase)
}

/// The run that names a phrase: the personal name, or the whole phrase.
pub fn name_of(doc: &Doc<'_>, phrase: &Phrase) -> Option<(Run, bool)> {
    if let Some(run) = phrase.name
        && matches!(phrase.class, Class::Person | Class::Organisation)
    {
        return Some((run, true));
    }
    // الباحثان | هنري كلارك وسوزان فيتش
    if let Some(run) = phrase.name
        && phrase.class == Class::People
        && (run.start..run.end).any(|k| doc.joins(k))
    {
        return Some((run, false));
    }
    let mut run = phrase.run;
    // a description ends before the first comma
    if let Some(comma) = (run.start..run.end).find(|&k| doc.kind(k) == Kind::Comma) {
        run.end = comma;
    }
    let proper = matches!(phrase.class, Class::Organisation | Class::Place);
    (run.start < run.end).then_some((run, proper))
}

/// Folded stems of the words of a phrase that are not its name.
pub fn title_words<'a>(doc: &Doc<'a>, phrase: &Phrase) -> impl Iterator<Item = &'a str> {
    title_tokens(doc, phrase).map(|k| doc.stem(k))
}

/// The tokens of these words.
fn title_tokens(doc: &Doc<'_>, phrase: &Phrase) -> impl Iterator<Item = usize> {
    let name = phrase.name.unwrap_or(Run {
        start: phrase.run.end,
        end: phrase.run.end,
    });
    (phrase.run.start..phrase.run.end).filter(move |k| {
        doc.kind(*k) == Kind::Word && !(name.start..name.end).contains(k) && !doc.is(*k, flag::PREP)
    })
}

/// The gender that the titles or the given name of a phrase show.
pub fn gender_of(doc: &Doc<'_>, phrase: &Phrase) -> Option<Gender> {
    let read = |k: usize| {
        let flags = doc.flags(k);
        match (flags & flag::MALE != 0, flags & flag::FEMALE != 0) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        }
    };
    if !matches!(phrase.class, Class::Person | Class::Other) {
        return None;
    }
    let name = phrase.name.and_then(|n| read(n.start));
    // جهاد مسيرته: what stands behind a name shows less than the name
    let leads = phrase.name.is_some_and(|n| n.start == phrase.run.start) && name.is_some();
    let titles = (phrase.run.start..phrase.run.end)
        .filter(|&k| !leads && doc.is(k, flag::TITLE | flag::PERSON))
        .find_map(|k| {
            read(k).or_else(|| {
                // but سعادة السفير, رئيسه
                (doc.stem(k).ends_with('ه')
                    && doc.is(k, flag::TITLE)
                    && !doc.is(k, flag::HONORIFIC)
                    && !doc.tokens.list[k].pronoun)
                    .then_some(Gender::Female)
            })
        });
    match (titles, name) {
        (Some(Gender::Male), Some(Gender::Female)) => Some(Gender::Female),
        (Some(g), _) => Some(g),
        (None, g) => g,
    }
}
