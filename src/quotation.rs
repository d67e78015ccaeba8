//! Quoted words with no cue of their own: a quotation that goes on in a new sentence or
//! paragraph (ARABIC.md, fact 11), and words behind a colon after a name.

use crate::content::{Content, past_pauses, trim};
use crate::cue::{Cue, Tie};
use crate::lexicon::flag;
use crate::phrase::{Class, Doc};
use crate::quote::Run;
use crate::statement::{Act, Evidence};
use crate::token::{Joined, Kind};

/// Adds a silent cue for every quotation that no cue governs and that goes on from one before,
/// keeping the cues in text order.
pub fn quotations(doc: &Doc<'_>, cues: &mut Vec<Cue>, contents: &mut Vec<Content>) {
    // how many contents begin and end at each quotation
    let mut edges = vec![0_isize; doc.layout.quotes.len() + 1];
    for (cue, piece) in cues
        .iter()
        .zip(contents.iter())
        .flat_map(|(cue, c)| c.pieces.iter().map(move |piece| (cue, piece)))
    {
        let from = doc.layout.quotes.partition_point(|q| q.close < piece.start);
        let to = doc.layout.quotes.partition_point(|q| q.open < piece.end);
        // "يقول الناس إن الأمر صحيح": a report inside the words leaves the words without a cue
        let inner = doc.layout.quotes.get(from).is_some_and(|q| {
            from + 1 == to && q.open < cue.token && cue.token < piece.start && piece.end <= q.close
        });
        if from < to && !inner {
            edges[from] += 1;
            edges[to] -= 1;
        }
    }
    let mut open = 0;
    let covered: Vec<bool> = edges
        .iter()
        .map(|edge| {
            open += edge;
            open > 0
        })
        .collect();
    let mut added: Vec<(Cue, Content)> = Vec::new();
    for (n, quote) in doc.layout.quotes.iter().enumerate() {
        if covered[n] || !opens_sentence(doc, quote.open) {
            continue;
        }
        let run = trim(
            doc,
            Run {
                start: quote.open + 1,
                end: quote.close,
            },
        );
        let words = (run.start..run.end)
            .filter(|&k| doc.kind(k) == Kind::Word)
            .count();
        // a whole line says more than a few words inside one
        let line = doc.layout.paragraph_at(quote.open);
        let opens_line = || {
            (line.start..run.start)
                .rev()
                .all(|k| !matches!(doc.kind(k), Kind::Word | Kind::Number | Kind::Open))
        };
        let alone = || opens_line() && trim(doc, line) == run;
        let closes = if quote.closed {
            closes_sentence(doc, quote.close)
        } else {
            quote.close >= line.end
        };
        if words < 3 || !closes || words == 3 && !alone() {
            continue;
        }
        // somebody has spoken in the sentence or paragraph before
        let paragraph = doc.layout.paragraph_of(quote.open);
        let last = cues[..cues.partition_point(|c| c.token < quote.open)].last();
        let spoken = !added.is_empty()
            || last.is_some_and(|c| doc.layout.paragraph_of(c.token) + 2 >= paragraph);
        if !spoken {
            continue;
        }
        added.push((
            silent(run, Evidence::Quotation, None),
            Content {
                pieces: vec![run],
                ..Content::default()
            },
        ));
    }
    added.extend(answers(doc).into_iter().map(|run| {
        (
            Cue {
                tie: Tie::Bare,
                ..silent(run, Evidence::Quotation, None)
            },
            Content {
                pieces: vec![run],
                answer: true,
                ..Content::default()
            },
        )
    }));
    for p in &doc.layout.paragraphs {
        if let Some(found) = named_colon(doc, *p, cues) {
            added.push(found);
        }
    }
    if added.is_empty() {
        return;
    }
    // what was added last stands first where two are at one token, and all of them in front
    added.reverse();
    added.extend(
        std::mem::take(cues)
            .into_iter()
            .zip(std::mem::take(contents)),
    );
    added.sort_by_key(|(cue, _)| cue.token);
    (*cues, *contents) = added.into_iter().unzip();
}

/// The answers of an interview in the article: at least three paragraphs that end with a question
/// mark and begin with one bullet, each with a paragraph behind it that begins with another or with
/// none. An answer goes on to the next question.
fn answers(doc: &Doc<'_>) -> Vec<Run> {
    let written = |k: usize| {
        doc.tokens
            .list
            .get(k)
            .map_or("", |_| doc.tokens.original(k))
    };
    let bullet = |k: usize| {
        Some(written(k)).filter(|w| matches!(*w, "*" | "-" | "–" | "—" | "•" | "●" | "■"))
    };
    let paragraphs: Vec<Run> = doc
        .layout
        .paragraphs
        .iter()
        .map(|p| {
            let mut run = *p;
            while run.start < run.end && doc.kind(run.start) == Kind::Newline {
                run.start += 1;
            }
            while run.end > run.start && doc.kind(run.end - 1) == Kind::Newline {
                run.end -= 1;
            }
            run
        })
        .filter(|p| p.start < p.end)
        .collect();
    let question = |p: &Run| matches!(written(p.end - 1), "؟" | "?");
    let pairs: Vec<usize> = (1..paragraphs.len())
        .filter(|&n| {
            let (before, this) = (&paragraphs[n - 1], &paragraphs[n]);
            let asks = bullet(before.start).filter(|_| question(before));
            asks.is_some() && bullet(this.start) != asks && !question(this)
        })
        .collect();
    if pairs.len() < 3 {
        return Vec::new();
    }
    let (asks, mark) = (
        bullet(paragraphs[pairs[0] - 1].start),
        bullet(paragraphs[pairs[0]].start),
    );
    // what is asked need not be a question: * ألف مبروك.
    let replies: Vec<usize> = (pairs[0].saturating_sub(6).max(1)..paragraphs.len())
        .filter(|&n| {
            let (before, this) = (&paragraphs[n - 1], &paragraphs[n]);
            bullet(before.start) == asks
                && bullet(this.start) == mark
                && (mark.is_some() || question(before))
        })
        .collect();
    replies
        .iter()
        .map(|&n| {
            // what follows without a bullet belongs to the answer
            let last = (n + 1..paragraphs.len())
                .take_while(|&k| bullet(paragraphs[k].start).is_none())
                .last()
                .unwrap_or(n);
            // the last answer ends with its paragraph: what follows may be the newspaper's
            let last = if replies.last() == Some(&n) { n } else { last };
            trim(
                doc,
                Run {
                    start: paragraphs[n].start + usize::from(mark.is_some()),
                    end: paragraphs[last].end,
                },
            )
        })
        .filter(|run| run.start < run.end)
        .collect()
}

fn silent(run: Run, evidence: Evidence, subject: Option<crate::phrase::Phrase>) -> Cue {
    Cue {
        token: run.start,
        form: None,
        evidence,
        act: Act::Say,
        negated: false,
        tie: Tie::Quote,
        body: run.start,
        subject,
        clause: run.start,
        relative: false,
        zone: Run {
            start: run.start,
            end: run.start,
        },
        silent: true,
    }
}

fn opens_sentence(doc: &Doc<'_>, open: usize) -> bool {
    doc.layout.sentence_at(open).start == open
        || open == 0
        || matches!(doc.kind(open - 1), Kind::Newline | Kind::Stop)
}

fn closes_sentence(doc: &Doc<'_>, close: usize) -> bool {
    matches!(
        doc.kind(close + 1),
        Kind::Stop | Kind::Newline | Kind::Comma
    ) || doc.layout.sentence_of(close + 1) != doc.layout.sentence_of(close.saturating_sub(1))
}

/// Behind whom or which outlet the words are for: `الوزير | لنظيره:`, `نقيب الصحفيين | لـ"الشروق":`.
fn told(doc: &Doc<'_>, at: usize, limit: usize) -> usize {
    let close = doc
        .layout
        .opened_by(at + 1)
        .filter(|_| doc.bare(at) == "ل")
        .map(|q| doc.layout.quotes[q].close + 1);
    let whom = || {
        (at < limit && doc.joined(at) == Joined::Lam)
            .then(|| doc.noun_phrase(at, limit.min(at + 6), false))
            .flatten()
            .map(|p| p.after)
    };
    close.or_else(whom).unwrap_or(at)
}

/// Words in front of a headline that say of what sort it is.
const LABELS: &[&str] = &[
    "عاجل",
    "مقابله",
    "حوار",
    "خاص",
    "حصري",
    "فيديو",
    "بالفيديو",
    "بالصور",
    "تقرير",
    "متابعه",
    "تحديث",
];

/// Behind what a headline is labelled with: `عاجل: | وزير الصحة: `, `تقرير إخباري: | خبراء: `.
fn behind_label(doc: &Doc<'_>, paragraph: Run) -> usize {
    if !LABELS.contains(&doc.bare(paragraph.start)) {
        return paragraph.start;
    }
    let label = paragraph.start + 1;
    let close = label + usize::from(matches!(doc.bare(label), "اخباري" | "خاص" | "صحفي"));
    if doc.kind(close) == Kind::Colon
        && (close + 1..paragraph.end.min(close + 9)).any(|k| doc.kind(k) == Kind::Colon)
    {
        close + 1
    } else {
        paragraph.start
    }
}

/// A line of few words that no stop closes and that others follow.
fn headline(doc: &Doc<'_>, paragraph: Run) -> bool {
    let end = trim(doc, paragraph).end;
    paragraph.start < 3
        && end < paragraph.start + 24
        && doc.kind(end) == Kind::Newline
        && !(paragraph.start..end).any(|k| doc.kind(k) == Kind::Stop && k + 1 >= end)
}

/// `الوزير: لن نقبل` at the beginning of a paragraph; of a study, a place or several people only in a
/// headline.
fn named_colon(doc: &Doc<'_>, paragraph: Run, cues: &[Cue]) -> Option<(Cue, Content)> {
    let from = behind_label(doc, paragraph);
    let phrase = doc.noun_phrase(from, paragraph.end.min(from + 9), false)?;
    let colon = told(doc, phrase.after, paragraph.end);
    let one = matches!(phrase.class, Class::Person | Class::Organisation)
        && !doc.is(from, flag::DOCUMENT);
    let head = || {
        headline(doc, paragraph)
            && matches!(phrase.class, Class::Document | Class::People | Class::Place)
    };
    if doc.kind(colon) != Kind::Colon || !one && !head() {
        return None;
    }
    let start = colon + 1;
    let run = trim(
        doc,
        Run {
            start,
            end: past_pauses(doc, start, doc.layout.sentence_at(start).end),
        },
    );
    let words = (run.start..run.end)
        .filter(|&k| doc.kind(k) == Kind::Word)
        .take(3)
        .count();
    // a line-up, a frequency, a price: the name of a body and no clause
    let clause = matches!(phrase.class, Class::Person | Class::People)
        || doc.layout.opened_by(start).is_some()
        || (run.start..run.end).any(|k| {
            doc.is(k, flag::FINITE | flag::NEG | flag::PRON | flag::THAT)
                && !doc.tokens.list[k].article
                && !doc.is(k, flag::NAME)
        });
    // القاهرة: أعلنت الوزارة, سوريا: تعديل وزاري: where the news comes from, or what it is about
    let dateline = phrase.class == Class::Place
        && !doc.is(start, flag::NEG | flag::PRON)
        && doc.layout.opened_by(start).is_none();
    if words < if one { 3 } else { 2 }
        || !clause
        || dateline
        || cues
            .get(cues.partition_point(|c| c.token < paragraph.start))
            .is_some_and(|c| c.token < start)
    {
        return None;
    }
    Some((
        silent(run, Evidence::Colon, Some(phrase)),
        Content {
            pieces: vec![run],
            own: true,
            ..Content::default()
        },
    ))
}
