//! The stages in order: one article in, its statements out.

use std::borrow::Cow;

use crate::act::act;
use crate::content::{Content, contents, form, trim_blank};
use crate::coref::{Source, key, speakers, write_name};
use crate::cue::{Cue, cues, hides_conjunction, in_front};
use crate::lexicon::{Lexicon, flag};
use crate::name::Entities;
use crate::phrase::{Class, Doc};
use crate::presentation::{self, has_forms};
use crate::quotation::quotations;
use crate::quote::{Run, layout};
use crate::role::{Roles, objective, roles};
use crate::statement::{Evidence, Form, Span, Speaker, Statement};
use crate::token::{Kind, Tokens};

/// An article of so many bytes, 1.25 GiB, and more is not read: offsets of it and of its folded words
/// would pass 32 bits.
pub const LONGEST: usize = 5 << 28;

/// Extracts the statements of one article, ordered by the first offset of cue or content.
///
/// Total on every `str`: text without Arabic words gives no statements, and so does text of
/// [`LONGEST`] bytes and more. Linear in its length.
#[must_use]
pub fn extract<'a>(article: &'a str, lexicon: &Lexicon) -> Vec<Statement<'a>> {
    if article.len() >= LONGEST {
        return Vec::new();
    }
    if has_forms(article) {
        return presentation::extract(article, lexicon);
    }
    read(article, lexicon)
}

/// The stages.
pub(crate) fn read<'a>(article: &'a str, lexicon: &Lexicon) -> Vec<Statement<'a>> {
    let mut tokens = Tokens::of(article, lexicon);
    lexicon.mark_own(&mut tokens);
    let layout = layout(&tokens, |i| resumes(&tokens, i));
    let mut doc = Doc::new(&tokens, layout, lexicon);
    let mut entities = Entities::of(&doc);
    doc.learn(entities.surnames(&doc));
    let mut cues = cues(&doc);
    for cue in &mut cues {
        if objective(&doc, cue) {
            cue.subject = cue.form.and_then(|form| in_front(&doc, cue.token, form));
        }
    }
    let mut contents = contents(&doc, &cues);
    quotations(&doc, &mut cues, &mut contents);
    for subject in cues
        .iter()
        .filter_map(|c| c.subject.as_ref())
        .filter(|p| p.class == Class::Person && p.name.is_some())
    {
        entities.add(&doc, subject);
    }
    entities.complete(&doc);
    entities.finish();
    let governed: Vec<Option<Run>> = contents.iter().map(whole).collect();
    let sources = speakers(&doc, &entities, &cues, &governed);
    let statements = assemble(article, &doc, &cues, &contents, &sources);
    drop((doc, entities, sources));
    tokens.recycle();
    statements
}

/// A sentence begins with a report of the narrator's: و and a verb in the past, or a verb of saying
/// behind a word that leads on (بدوره, من جانبه, فيما).
fn resumes(tokens: &Tokens<'_>, i: usize) -> bool {
    let verb = |k: usize, flags| {
        tokens.list.get(k).is_some_and(|t| {
            t.is(flag::FINITE) && t.is(flags) && !t.article && !t.is(flag::FUNCTION_WORD)
        })
    };
    let word = |k: usize| {
        tokens.list.get(k).map_or("", |t| {
            if t.kind == Kind::Word {
                tokens.bare(k)
            } else {
                ""
            }
        })
    };
    if tokens.list.get(i).is_some_and(|t| t.conjunction) && verb(i, flag::FINITE) {
        return true;
    }
    let leads = match (word(i), word(i + 1)) {
        ("من", "جانبه" | "جانبها" | "جهته" | "جهتها" | "ناحيته" | "ناحيتها") => {
            2
        }
        ("بدوره" | "بدورها" | "كما" | "فيما" | "بينما", _) => 1,
        _ => return false,
    };
    let comma = tokens
        .list
        .get(i + leads)
        .is_some_and(|t| t.kind == Kind::Comma);
    verb(i + leads + usize::from(comma), flag::VERB)
}

/// From the first word of a content to its last.
fn whole(content: &Content) -> Option<Run> {
    Some(Run {
        start: content.pieces.first()?.start,
        end: content.pieces.last()?.end,
    })
}

/// Turns runs of tokens into spans of code points.
struct Writer<'d, 'a> {
    /// Lives longer than the lexicon that the document was read with.
    text: &'a str,
    doc: &'d Doc<'d>,
    /// Code points before every block of bytes.
    points: Vec<u32>,
}

/// Bytes of a block.
const BLOCK: usize = 32;

/// A byte begins a code point.
const fn begins(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// Code points that begin in a block.
fn points_of(block: &[u8; BLOCK]) -> u32 {
    u32::from(block.iter().map(|&b| u8::from(begins(b))).sum::<u8>())
}

/// Code points that begin in less than a block, eight bytes at a time.
fn points_in(bytes: &[u8]) -> u32 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = bytes.as_chunks();
    // of a byte that begins none the first bit is set, and the second is not
    let others: u64 = eights
        .iter()
        .map(|&eight| u64::from_le_bytes(eight))
        .map(|eight| eight >> 7 & !(eight >> 6) & ONES)
        .sum();
    let others = (others.wrapping_mul(ONES) >> 56) as usize;
    let points = 8 * eights.len() - others + rest.iter().filter(|&&b| begins(b)).count();
    u32::try_from(points).unwrap_or(0)
}

impl<'d, 'a> Writer<'d, 'a> {
    fn new(text: &'a str, doc: &'d Doc<'d>) -> Self {
        let (blocks, _) = text.as_bytes().as_chunks();
        let mut points = Vec::with_capacity(blocks.len() + 1);
        points.push(0);
        let mut before = 0;
        points.extend(blocks.iter().map(|block| {
            before += points_of(block);
            before
        }));
        Self { text, doc, points }
    }

    /// Code points in front of a byte.
    fn point(&self, byte: usize) -> usize {
        let (block, within) = (byte / BLOCK, byte % BLOCK);
        let before = self.points.get(block).copied().unwrap_or_default();
        (before + points_in(&self.text.as_bytes()[byte - within..byte])) as usize
    }

    /// The span of a run; a conjunction joined to its first word is left out.
    fn span(&self, run: Run, keep_joined: bool) -> Span<'a> {
        let first = &self.doc.tokens.list[run.start];
        let last = &self.doc.tokens.list[run.end - 1];
        let text = self.text;
        let (mut start, end) = (first.start as usize, last.end as usize);
        if first.conjunction && !keep_joined {
            start += text[start..].chars().next().map_or(0, char::len_utf8);
        }
        Span {
            start: self.point(start),
            end: self.point(end),
            text: &text[start..end],
        }
    }

    /// A name that borrows from the document, borrowed from the article.
    fn again(&self, name: Cow<'_, str>) -> Cow<'a, str> {
        let slice = |name: &str| {
            let start = name
                .as_ptr()
                .addr()
                .checked_sub(self.text.as_ptr().addr())?;
            self.text.get(start..start + name.len())
        };
        match name {
            Cow::Borrowed(name) => {
                slice(name).map_or_else(|| Cow::Owned(name.to_owned()), Cow::Borrowed)
            }
            Cow::Owned(name) => Cow::Owned(name),
        }
    }

    /// The word of a cue, a conjunction joined to it left out.
    fn word(&self, cue: &Cue) -> Span<'a> {
        let run = Run {
            start: cue.token,
            end: cue.token + 1,
        };
        let mut span = self.span(run, false);
        if hides_conjunction(self.doc, cue) {
            let mut letters = span.text.chars();
            letters.next();
            span.text = letters.as_str();
            span.start += 1;
        }
        span
    }
}

/// So many names are sought among those that are written already.
const LATELY: usize = 8;

fn assemble<'a>(
    article: &'a str,
    doc: &Doc<'_>,
    cues: &[Cue],
    contents: &[Content],
    sources: &[Option<Source>],
) -> Vec<Statement<'a>> {
    let writer = Writer::new(article, doc);
    let mut made: Vec<(usize, Statement<'a>, Run)> = Vec::with_capacity(cues.len());
    // whose name was written in which statement: who speaks speaks again
    let mut spoke: Vec<(Run, usize)> = Vec::new();
    for (n, cue) in cues.iter().enumerate() {
        let Some(run) = whole(&contents[n]) else {
            continue;
        };
        let Roles {
            addressee,
            medium,
            time,
            target,
            on_behalf_of,
        } = if cue.silent {
            Roles::default()
        } else {
            roles(doc, cue)
        };
        let speaker = sources[n].as_ref().map(|s| {
            let known = spoke.iter().rev().take(LATELY).find(|it| it.0 == s.name);
            let known = known.and_then(|&(_, at): &(Run, usize)| made[at].1.speaker.as_ref());
            let (name, key) = if let Some(known) = known {
                (known.name.clone(), known.key.clone())
            } else {
                spoke.push((s.name, made.len()));
                let name = writer.again(write_name(doc, s.name));
                let key = key(&name);
                (name, key)
            };
            Speaker {
                key,
                name,
                kind: s.kind,
                gender: s.gender,
                mention: s.mention.map(|m| writer.span(m, true)),
                resolution: s.resolution,
            }
        });
        let form = if cue.silent && cue.evidence == Evidence::Quotation {
            Form::Direct
        } else {
            form(doc, &contents[n])
        };
        let span = |r: Option<Run>| r.filter(|r| r.end > r.start).map(|r| writer.span(r, false));
        let context = doc.layout.sentence_at(cue.token);
        let context = Run {
            start: context.start.min(run.start),
            end: context.end.max(run.end),
        };
        let context = trim_blank(doc, context);
        let statement = Statement {
            cue: (!cue.silent).then(|| writer.word(cue)),
            content: contents[n]
                .pieces
                .iter()
                .map(|&p| writer.span(p, opens_words(doc, p.start, contents[n].answer)))
                .collect(),
            speaker,
            addressee: span(addressee),
            medium: span(medium),
            time: span(time),
            target: span(target),
            on_behalf_of: span(on_behalf_of),
            form,
            act: act(doc, cue),
            negated: cue.negated,
            parent: None,
            evidence: cue.evidence,
            context: writer.span(context, true),
        };
        let first = if cue.silent {
            run.start
        } else {
            cue.token.min(run.start)
        };
        made.push((first, statement, run));
    }
    // two that begin at one word: its conjunction may be part of one of them
    made.sort_by_key(|(first, s, _)| {
        let cue = s.cue.iter().map(|c| c.start);
        let start = s.content.iter().map(|c| c.start).chain(cue).min();
        (start, *first)
    });
    parents(&mut made);
    made.into_iter().map(|(_, s, _)| s).collect()
}

/// Somebody's own words begin at a token, a conjunction joined to it one of them: `قال: "ولهذا"`.
fn opens_words(doc: &Doc<'_>, start: usize, own: bool) -> bool {
    start.checked_sub(1).is_some_and(|k| {
        doc.kind(k) == Kind::Colon
            || own && matches!(doc.kind(k), Kind::Open | Kind::Dash)
            || doc.kind(k) == Kind::Mark && doc.layout.opened_by(k).is_some()
    })
}

/// The innermost statement whose content holds the cue and the content of each.
fn parents(made: &mut [(usize, Statement<'_>, Run)]) {
    let mut open: Vec<usize> = Vec::new();
    for n in 0..made.len() {
        let (first, run) = (made[n].0, made[n].2);
        open.retain(|&o| made[o].2.end > first);
        made[n].1.parent = open
            .iter()
            .rev()
            .find(|&&o| {
                let outer = made[o].2;
                outer.start <= first
                    && run.end <= outer.end
                    && outer != run
                    && (made[o].1.cue.is_none() || made[o].0 != first)
            })
            .copied();
        open.push(n);
    }
}
