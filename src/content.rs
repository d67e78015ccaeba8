//! Content: what a cue governs, cut where a careful reader would cut it.
//!
//! The content runs to the end of its sentence unless a signal stops it earlier (ARABIC.md: 78 %
//! of contents end with the sentence; the signals are a closed list).

use crate::conjugate::{Number, Shape};
use crate::cue::{Cue, Tie, horizon, lone_that};
use crate::lexicon::{flag, frame};
use crate::phrase::{Class, Doc};
use crate::quote::{Quote, Run};
use crate::role::{press, time_in_front};
use crate::statement::{Act, Evidence, Form, Gender};
use crate::token::{Joined, Kind};

/// What one cue governs.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Pieces in text order, marks and punctuation at the edges left out.
    pub pieces: Vec<Run>,
    /// Opened by a colon, or by nothing, with no marks: the speaker's own words where they say so.
    pub own: bool,
    /// The speaker's own words, though no marks say so: an answer of an interview.
    pub answer: bool,
}

/// Where the narrator's other reports begin.
struct Signals<'c> {
    cues: &'c [Cue],
    /// For every token, the cue whose clause begins there.
    clause: Vec<u32>,
}

impl Signals<'_> {
    /// The cue at a token.
    fn at(&self, token: usize) -> Option<&Cue> {
        let id = *self.clause.get(token)?;
        self.cues.get(id as usize).filter(|c| c.token == token)
    }
}

/// The contents of all cues, in the order of the cues; empty where a cue governs nothing.
pub fn contents(doc: &Doc<'_>, cues: &[Cue]) -> Vec<Content> {
    let mut clause = vec![u32::MAX; doc.tokens.list.len() + 1];
    for (n, cue) in cues.iter().enumerate() {
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        clause[cue.token] = n;
        if clause[cue.clause] == u32::MAX {
            clause[cue.clause] = n;
        }
    }
    let signals = Signals { cues, clause };
    let mut found: Vec<Content> = Vec::with_capacity(cues.len());
    for n in 0..cues.len() {
        let noun = n > 0
            && beside(doc, &cues[n - 1], &cues[n])
            && found[n - 1]
                .pieces
                .iter()
                .any(|p| p.start <= cues[n].token && cues[n].token < p.end);
        if noun {
            found.push(Content::default());
            continue;
        }
        let mut content = content(doc, &signals, n, &found);
        for piece in &mut content.pieces {
            *piece = trim(doc, *piece);
        }
        content.pieces.retain(|p| p.start < p.end);
        found.push(content);
    }
    found
}

fn content(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, earlier: &[Content]) -> Content {
    let cue = &signals.cues[n];
    let mut content = Content::default();
    match cue.tie {
        Tie::Quote => {
            if let Some(before) = quote_before(doc, cue.clause).filter(|q| {
                // في صحيفة «كذا» كتب: a name
                let inner = q.open + 1..q.close;
                cue.evidence == Evidence::Verb
                    && (inner.len() > 4 || inner.clone().any(|k| doc.is(k, flag::FINITE)))
            }) {
                content.pieces.push(Run {
                    start: before.open + 1,
                    end: before.close,
                });
            }
            if let Some(q) = doc.layout.opened_by(cue.body) {
                content.pieces.push(quoted(doc, signals, n, q));
            }
        }
        Tie::Colon => {
            let mut at = cue.body;
            while doc.kind(at) == Kind::Newline && at < doc.tokens.list.len() && at < cue.body + 3 {
                at += 1;
            }
            if let Some(q) = doc.layout.opened_by(at) {
                content.pieces.push(quoted(doc, signals, n, q));
            } else if let Some(run) = bracketed(doc, at) {
                content.answer = true;
                content.pieces.push(run);
            } else {
                if doc.is_that(at) && lone_that(doc, at) {
                    at += 1;
                } else {
                    content.own = true;
                }
                if let Some(q) = doc
                    .layout
                    .opened_by(at)
                    .filter(|&q| whole(doc, &doc.layout.quotes[q]))
                {
                    content.pieces.push(quoted(doc, signals, n, q));
                } else {
                    let limit = past_pauses(doc, at, horizon(doc, at));
                    content.pieces.push(Run {
                        start: at,
                        end: end(doc, signals, n, at, limit),
                    });
                }
            }
        }
        Tie::Preposition | Tie::That if chained(doc, signals, n).is_some() => {
            // نقلت X عن Y قوله: the two have one content
            if let Some(k) = chained(doc, signals, n) {
                content = self::content(doc, signals, k, earlier);
            }
        }
        Tie::Preposition if called(doc, cue).is_some() => {
            // ما وصفه بـ«الإهمال» للمنطقة: what the marks hold
            if let Some(q) = called(doc, cue) {
                let mut quote = doc.layout.quotes[q];
                let start = quote.open + 1;
                while let Some(next) = joined_quote(doc, &quote) {
                    quote = next;
                }
                content.pieces.push(Run {
                    start,
                    end: quote.close,
                });
            }
        }
        Tie::That | Tie::Preposition | Tie::Object | Tie::Bare => {
            content.own = cue.tie == Tie::Bare;
            let limit = horizon(doc, cue.token).max(cue.body);
            let end = end(doc, signals, n, cue.body, limit);
            content.pieces.push(Run {
                start: cue.body,
                end: if end == limit {
                    carried_on(doc, signals, n, limit)
                } else if closing_medium(doc, cue, end) {
                    time_in_front(doc, cue, end).unwrap_or(end)
                } else {
                    end
                },
            });
        }
        Tie::Before => before(doc, signals, n, earlier, &mut content),
        Tie::Phrase => around(doc, signals, n, earlier, &mut content),
    }
    content
}

/// The closed quotation that says what something is called: `ما وصفه بـ«الإهمال»`.
fn called(doc: &Doc<'_>, cue: &Cue) -> Option<usize> {
    doc.layout
        .opened_by(cue.body)
        .filter(|&q| cue.act == Act::Describe && doc.layout.quotes[q].closed)
}

/// Most pauses that somebody's words behind a colon go over.
const PAUSES: usize = 8;

/// `المدرب: خسرنا.. سنعود`: two dots or more in the words behind a colon are a pause; the words end where
/// one dot does, or the line.
pub fn past_pauses(doc: &Doc<'_>, start: usize, limit: usize) -> usize {
    let mut limit = limit;
    if doc.layout.quote_at(start).is_some() {
        return limit;
    }
    for _ in 0..PAUSES {
        let dots = |k: usize| doc.kind(k) == Kind::Stop && doc.tokens.original(k) != "!";
        let last = limit.saturating_sub(1);
        let pause = last > start
            && dots(last)
            && (doc.tokens.original(last) == "…" || dots(last - 1) && doc.tokens.list[last].glued);
        if !pause
            || limit >= doc.tokens.list.len()
            || doc.kind(limit) == Kind::Newline
            || doc.layout.paragraph_of(limit) != doc.layout.paragraph_of(start)
        {
            break;
        }
        limit = doc.layout.sentence_at(limit).end;
    }
    limit
}

/// Most sentences that go on from one with `وأن`.
const FURTHER: usize = 3;

/// `أكد أن العمل مستمر. وأن النتائج جيدة`: a full stop where a comma was meant; the content goes on in the
/// next sentence of the paragraph that begins with وأن, or with حيث and no report of its own.
fn carried_on(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, from: usize) -> usize {
    let cue = &signals.cues[n];
    let mut end = from;
    if doc.layout.quote_at(cue.token).is_some() {
        return end;
    }
    let first = doc.layout.sentence_of(cue.token) + 1;
    for run in doc.layout.sentences.iter().skip(first).take(FURTHER) {
        let mut at = run.start;
        while at < run.end && !matches!(doc.kind(at), Kind::Word | Kind::Newline) {
            at += 1;
        }
        let clause = !nominal(doc, cue) && doc.conjunction(at) && doc.is_that(at);
        let reason = doc.bare(at) == "حيث"
            && !doc.conjunction(at)
            && (at..run.end.min(at + 8)).all(|k| signals.clause[k] == u32::MAX);
        if !(clause || reason)
            || doc.kind(at) != Kind::Word
            || run.start != end
            || doc.layout.paragraph_of(at) != doc.layout.paragraph_of(cue.token)
        {
            break;
        }
        let stop = self::end(doc, signals, n, at, run.end);
        end = stop;
        if stop < run.end {
            break;
        }
    }
    end
}

/// The noun cue (قوله) whose source a verb of passing on (نقل عن) names.
fn chained(doc: &Doc<'_>, signals: &Signals<'_>, n: usize) -> Option<usize> {
    let cue = &signals.cues[n];
    if cue.form.is_none_or(|f| doc.lexicon.lemma(f).base != "نقل") {
        return None;
    }
    let end = doc.layout.sentence_at(cue.token).end;
    (n + 1..signals.cues.len())
        .take_while(|&k| signals.cues[k].token < end)
        .find(|&k| signals.cues[k].evidence == Evidence::Noun && signals.cues[k].subject.is_some())
}

/// A quotation that is a piece of content: its inside, and where the sentence goes on after it
/// without a stop, what belongs to the same clause.
fn quoted(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, q: usize) -> Run {
    let mut quote = doc.layout.quotes[q];
    let start = quote.open + 1;
    // "...", و"..."
    while let Some(next) = joined_quote(doc, &quote) {
        quote = next;
    }
    let run = Run {
        start,
        end: quote.close,
    };
    if !quote.closed {
        return Run {
            start: run.start,
            end: end(doc, signals, n, run.start, run.end),
        };
    }
    if whole(doc, &quote) {
        return run;
    }
    let words = (quote.open + 1..quote.close)
        .filter(|&k| doc.kind(k) == Kind::Word)
        .take(7)
        .count();
    let next = quote.close + 1;
    // a short quotation that the narrator's sentence simply goes on from
    if words <= 6
        && doc.kind(next) == Kind::Word
        && !doc.conjunction(next)
        && signals.clause[next] == u32::MAX
        && doc.layout.sentence_of(next) == doc.layout.sentence_of(quote.open)
        && !doc.is(next, flag::CLAUSE | flag::CIRC | flag::NEG | flag::AUX)
    {
        return Run {
            start: start - 1,
            end: end(doc, signals, n, next, horizon(doc, next)),
        };
    }
    run
}

/// A closed quotation that و joins to one before it, in the same sentence.
fn joined_quote(doc: &Doc<'_>, quote: &Quote) -> Option<Quote> {
    let mut k = quote.close + 1;
    if doc.kind(k) == Kind::Comma {
        k += 1;
    }
    let and = quote.closed && doc.kind(k) == Kind::Word && doc.bare(k) == "و";
    let next = doc
        .layout
        .opened_by(k + 1)
        .map(|q| doc.layout.quotes[q])
        .filter(|next| and && next.closed)?;
    (doc.layout.sentence_of(quote.open) == doc.layout.sentence_of(next.open)).then_some(next)
}

/// Nothing of the clause follows the quotation.
fn whole(doc: &Doc<'_>, quote: &Quote) -> bool {
    matches!(
        doc.kind(quote.close + 1),
        Kind::Stop | Kind::Comma | Kind::Newline | Kind::Semicolon | Kind::Dash
    ) || doc.layout.sentence_of(quote.close + 1) != doc.layout.sentence_of(quote.open)
}

/// A closed quotation that ends right before a clause, in the same sentence.
fn quote_before(doc: &Doc<'_>, clause: usize) -> Option<Quote> {
    let mut k = clause;
    while k > 0 && matches!(doc.kind(k - 1), Kind::Comma | Kind::Dash) {
        k -= 1;
    }
    if k == 0
        || doc.kind(k - 1) != Kind::Mark
        || doc.layout.sentence_of(k - 1) != doc.layout.sentence_of(clause)
        || doc.conjunction(clause)
    {
        return None;
    }
    let at = doc.layout.quotes.partition_point(|q| q.close < k - 1);
    doc.layout
        .quotes
        .get(at)
        .copied()
        .filter(|q| q.close == k - 1 && q.closed)
}

fn before(
    doc: &Doc<'_>,
    signals: &Signals<'_>,
    n: usize,
    earlier: &[Content],
    content: &mut Content,
) {
    let cue = &signals.cues[n];
    let at = doc.layout.quotes.partition_point(|q| q.close < cue.body);
    if let Some(quote) = doc
        .layout
        .quotes
        .get(at)
        .filter(|q| q.close == cue.body && q.closed)
    {
        content.pieces.push(Run {
            start: quote.open + 1,
            end: quote.close,
        });
        // "...", قال X, "..."
        let mut next = cue
            .subject
            .as_ref()
            .map_or(cue.token + 1, |s| s.after.max(cue.token + 1));
        while matches!(doc.kind(next), Kind::Comma | Kind::Colon | Kind::Dash) {
            next += 1;
        }
        if let Some(q) = doc
            .layout
            .opened_by(next)
            .filter(|_| doc.layout.sentence_of(next) == doc.layout.sentence_of(cue.token))
        {
            let quote = doc.layout.quotes[q];
            content.pieces.push(Run {
                start: quote.open + 1,
                end: quote.close,
            });
        }
        return;
    }
    // الخطة | التي تعهدت بها الحكومة: the noun phrase in front of the pronoun
    if doc.is(cue.body, flag::REL)
        && doc.bare(cue.body) != "ما"
        && !matches!(doc.bare(cue.body - 1), "الامر" | "الشيء")
    {
        content.pieces.extend(antecedent(doc, cue.body));
        return;
    }
    // وهو ما أكده X, at the beginning of a sentence: the sentence before
    let sentence = doc.layout.sentence_of(cue.token);
    let start = doc.layout.sentence_at(cue.token).start;
    if sentence > 0
        && (start..cue.body)
            .filter(|&k| doc.kind(k) == Kind::Word)
            .take(3)
            .count()
            <= 2
        && (doc.bare(cue.body) == "ما" || cue.body == cue.token)
    {
        let mut run = doc.layout.sentences[sentence - 1];
        if trim(doc, run).start >= trim(doc, run).end && sentence > 1 {
            run = doc.layout.sentences[sentence - 2];
        }
        content.pieces.push(run);
        return;
    }
    // "...", هذا ما قاله
    let pointing = cue.body > 0
        && doc.bare(cue.body) == "ما"
        && matches!(doc.bare(cue.body - 1), "هذا" | "هو" | "ذلك");
    if pointing && let Some(quote) = quote_before(doc, cue.body - 1) {
        content.pieces.push(Run {
            start: quote.open + 1,
            end: quote.close,
        });
        return;
    }
    // ..." هذا ما صرح به: a mark without a partner
    let mark = cue.body.saturating_sub(2);
    if pointing && doc.kind(mark) == Kind::Mark && mark > start {
        content.pieces.push(Run { start, end: mark });
        return;
    }
    // كما ذكر X: the clause in front
    if let Some(run) = clause_before(doc, signals, n, cue.body, earlier) {
        content.pieces.push(run);
    }
}

/// The noun phrase in front of a relative pronoun, back to a verb, a preposition or the beginning of the
/// clause.
fn antecedent(doc: &Doc<'_>, pronoun: usize) -> Option<Run> {
    let end = pronoun - usize::from(doc.kind(pronoun - 1) == Kind::Comma);
    let floor = doc
        .layout
        .sentence_at(pronoun)
        .start
        .max(pronoun.saturating_sub(14));
    let start = (floor..end)
        .rev()
        .take_while(|&k| {
            matches!(doc.kind(k), Kind::Word | Kind::Number)
                && (!doc.is(k, flag::FINITE)
                    || doc.tokens.list[k].definite()
                    || doc.is(k, flag::NOUN))
                && !doc.is(
                    k,
                    flag::CLAUSE
                        | flag::THAT
                        | flag::REL
                        | flag::AUX
                        | flag::NEG
                        | flag::TIME
                        | flag::PHRASE,
                )
                && !doc.folded_is(k, "فان")
                && !(doc.is(k, flag::PREP) && doc.joined(k) == Joined::None)
        })
        .last()?;
    (end > start).then_some(Run { start, end })
}

/// What an attributing phrase names are figures or a law, on which a speaker leans; not a report of
/// what somebody said.
fn figures(doc: &Doc<'_>, cue: &Cue) -> bool {
    // حسب تصريحات الشرطة: of what the source said; not of an outlet
    let words = doc.is(cue.token + 1, flag::WORDS)
        && cue
            .subject
            .as_ref()
            .is_none_or(|p| !(p.run.start..p.run.end).any(|k| doc.is_outlet(k)));
    words
        || cue.subject.as_ref().is_some_and(|p| {
            matches!(
                doc.stem(p.run.start),
                "تقديرات"
                    | "وثيقه"
                    | "لايحه"
                    | "محضر"
                    | "تقدير"
                    | "بيانات"
                    | "احصاءات"
                    | "احصاييات"
                    | "احصاييه"
                    | "ارقام"
                    | "معطيات"
                    | "تحاليل"
                    | "حسابات"
                    | "توقعات"
                    | "مرسوم"
                    | "قانون"
                    | "فصل"
                    | "ماده"
                    | "دستور"
            )
        })
}

/// Whoever an attributing phrase names tells what others have said: an outlet, a poll. Of anybody else the
/// speaker has it: `قالت المنظمة إن | سبعة فقدوا |، بحسب ناجين`.
fn passes_on(doc: &Doc<'_>, cue: &Cue) -> bool {
    !figures(doc, cue)
        && cue.subject.as_ref().is_none_or(|p| {
            doc.stem(p.run.start) == "استطلاع" || (p.run.start..p.run.end).any(|k| doc.is_outlet(k))
        })
}

/// The bracket that is open at a token.
fn open_bracket(doc: &Doc<'_>, floor: usize, at: usize) -> Option<usize> {
    (floor..at)
        .rev()
        .take(40)
        .find(|&k| matches!(doc.kind(k), Kind::Open | Kind::Close))
        .filter(|&k| doc.kind(k) == Kind::Open)
}

/// The clause that ends right before a token: the content of an earlier cue of the sentence where
/// that reaches here, else from the beginning of the sentence.
fn clause_before(
    doc: &Doc<'_>,
    signals: &Signals<'_>,
    n: usize,
    end: usize,
    earlier: &[Content],
) -> Option<Run> {
    let sentence = doc.layout.sentence_at(end.saturating_sub(1));
    let mut start = sentence.start;
    if let Some(q) = doc.layout.quote_at(end) {
        start = start.max(doc.layout.quotes[q].open + 1);
    }
    if let Some(open) = open_bracket(doc, start, end) {
        start = open + 1;
    }
    let mut stop = end;
    while stop > start
        && (doc.folded_is(stop - 1, "وذلك")
            || !matches!(doc.kind(stop - 1), Kind::Word | Kind::Number | Kind::Close)
            || doc.conjunction(stop - 1) && doc.bare(stop - 1).is_empty())
    {
        stop -= 1;
    }
    for k in (0..n).rev() {
        let other = &signals.cues[k];
        if other.token < start {
            break;
        }
        // فصلته بحجة أن ...، حسب X: the excuse is part of the clause
        if doc.is(other.token, flag::GIST) {
            continue;
        }
        if let Some(last) = earlier[k].pieces.last() {
            // a circumstance behind the quotation that the content ends with
            let gap = last.end < stop
                && doc.kind(last.end) == Kind::Mark
                && doc.is(last.end + 1, flag::PREP)
                && (last.end..stop).all(|k| doc.kind(k) != Kind::Comma && !doc.conjunction(k));
            let last = if gap {
                Run {
                    start: last.start,
                    end: stop,
                }
            } else {
                *last
            };
            if last.end + 3 >= stop && last.end <= end {
                // قال X إن ...، وفق وكالة: the agency says that X said it
                if other.subject.is_some()
                    && other.evidence == Evidence::Verb
                    && signals.cues[n].evidence == Evidence::Phrase
                    && (passes_on(doc, &signals.cues[n])
                        // دعا إلى الهدوء، حسب البيان; but أعلن ارتفاع الأسعار، وفق استبيان
                        || !matches!(other.tie, Tie::That | Tie::Quote | Tie::Colon)
                            && !matches!(other.act, Act::Announce | Act::Expect)
                            && !figures(doc, &signals.cues[n]))
                    && !other.relative
                {
                    let start = (sentence.start..other.clause)
                        .rev()
                        .take_while(|&k| doc.is(k, flag::AUX))
                        .last()
                        .unwrap_or(other.clause);
                    return Some(Run {
                        start,
                        end: last.end.min(stop),
                    });
                }
                return Some(Run {
                    start: earlier[k].pieces[0].start,
                    end: last.end.min(stop),
                });
            }
            if last.end < stop && last.end > start && doc.kind(last.end) != Kind::Dash {
                start = last.end;
            }
        }
    }
    start = led_on(doc, Run { start, end: stop }).start;
    while start < stop
        && (!matches!(doc.kind(start), Kind::Word | Kind::Number | Kind::Mark)
            || matches!(doc.bare(start), "كما" | "فيما" | "لكن"))
    {
        start += 1;
    }
    (start < stop).then_some(Run { start, end: stop })
}

/// A clause without what leads on to it: `يشار إلى أن`, `مع ذلك، فإن`.
fn led_on(doc: &Doc<'_>, run: Run) -> Run {
    let opening = trim(doc, run).start;
    // من جهته، استعرض
    let turn = match doc.bare(opening) {
        "بدوره" | "بدورها" | "بدورهم" => 1,
        "من" if turns(doc, opening + 1) => 2,
        _ => 0,
    };
    if turn > 0 {
        return Run {
            start: opening + turn,
            end: run.end,
        };
    }
    // في المقابل فالخبراء
    if doc.bare(opening) == "في"
        && matches!(doc.bare(opening + 1), "المقابل" | "الختام" | "النهايه")
    {
        return Run {
            start: opening + 2,
            end: run.end,
        };
    }
    let rest = (opening + 1..run.end.min(opening + 5))
        .find(|&k| doc.folded_is(k, "فان") && doc.kind(k - 1) == Kind::Comma);
    if let Some(k) = rest {
        return Run {
            start: k + 1,
            end: run.end,
        };
    }
    let that = (opening + 1..run.end.min(opening + 4))
        .find(|&k| doc.is_that(k) && lone_that(doc, k))
        .filter(|_| matches!(doc.bare(opening), "يشار" | "يذكر" | "يلاحظ" | "تجدر"));
    Run {
        start: that.map_or(run.start, |k| k + 1),
        end: run.end,
    }
}

/// The token behind the source of an attributing phrase: a relative clause or a circumstance of
/// the source (الذي نشره الباحثون في دورية) is passed over.
fn behind_source(doc: &Doc<'_>, body: usize, limit: usize) -> usize {
    // للمذكرة، التي أصدرها البنك، هناك
    let body = if doc.kind(body) == Kind::Comma
        && doc.is(body + 1, flag::REL)
        && !doc.conjunction(body + 1)
        && (body + 2..limit.min(body + 24)).any(|k| doc.kind(k) == Kind::Comma)
    {
        body + 1
    } else {
        body
    };
    let comma_within =
        |tokens: usize| (body..limit.min(body + tokens)).any(|k| doc.kind(k) == Kind::Comma);
    let clause = doc.is(body, flag::PREP)
        && (body..limit.min(body + 9)).any(|k| {
            doc.kind(k) == Kind::Comma && (doc.bare(k + 1) == "فان" || doc.is_that(k + 1))
        });
    // استطلاع أجرته شركة، : a verb with a pronoun
    let attributed = doc.kind(body) == Kind::Word
        && doc.tokens.list[body].pronoun
        && !doc.tokens.list[body].article
        && !doc.conjunction(body)
        && doc.joined(body) == Joined::None
        && !doc.is(body, flag::FUNCTION_WORD)
        && comma_within(20);
    let verb = doc.is(body, flag::FINITE)
        && doc.kind(body) == Kind::Word
        && !doc.is(body, flag::COMMON | flag::NOUN)
        && comma_within(24);
    if !(clause
        || attributed
        || verb
        || doc.is(body, flag::REL | flag::CIRC)
        || doc.conjunction(body) && doc.is(body, flag::PRON))
    {
        return body;
    }
    let ends = |k: usize| {
        matches!(
            doc.kind(k),
            Kind::Comma | Kind::Stop | Kind::Newline | Kind::Mark | Kind::Colon
        ) || doc.is_that(k) && doc.conjunction(k)
            || doc.folded_is(k, "فان")
            || doc.folded_is(k, "فقد")
    };
    let mut k = body;
    while k < limit {
        // التقرير الذي أعدته "أرقام": a name in marks
        let name = doc
            .layout
            .opened_by(k)
            .map(|q| doc.layout.quotes[q])
            .filter(|q| q.closed && q.close < k + 5 && q.close < limit);
        match name {
            Some(quote) => k = quote.close + 1,
            // ، اليوم الثلاثاء، فإن
            None if doc.kind(k) == Kind::Comma
                && doc.is(k + 1, flag::TIME)
                && (k + 2..limit.min(k + 7)).any(|m| doc.folded_is(m, "فان")) =>
            {
                k += 1;
            }
            None if ends(k) => return k,
            None => k += 1,
        }
    }
    limit.max(body)
}

/// Where the clause of an attributing phrase lies.
struct Place {
    /// First token of what may stand in front.
    floor: usize,
    /// First token behind the phrase and its source.
    behind: usize,
    /// Token after the last.
    limit: usize,
}

/// The clause that an attributing phrase stands in: behind it where it opens the sentence, else in
/// front of it, and behind it too where it interrupts.
fn around(
    doc: &Doc<'_>,
    signals: &Signals<'_>,
    n: usize,
    earlier: &[Content],
    content: &mut Content,
) {
    let cue = &signals.cues[n];
    let sentence = doc.layout.sentence_at(cue.clause);
    let floor = doc.layout.quote_at(cue.clause).map_or(sentence.start, |q| {
        sentence.start.max(doc.layout.quotes[q].open + 1)
    });
    // inside brackets, what stands there
    let open = open_bracket(doc, floor, cue.clause);
    let floor = open.map_or(floor, |k| k + 1);
    let limit = horizon(doc, cue.clause);
    let limit = open
        .and_then(|k| doc.after_bracket(k))
        .map_or(limit, |after| limit.min(after - 1));
    let mut behind = behind_source(doc, cue.body, limit);
    while behind < limit && matches!(doc.kind(behind), Kind::Comma | Kind::Colon | Kind::Dash) {
        behind += 1;
    }
    let place = Place {
        floor,
        behind,
        limit,
    };
    let rest = Run {
        start: behind.min(limit),
        end: limit,
    };
    let nothing = trim(doc, rest).start >= limit;
    let few = (floor..cue.clause)
        .filter(|&k| doc.kind(k) == Kind::Word)
        .take(3)
        .count()
        <= 2
        && cue.clause > floor
        && doc.kind(cue.clause - 1) == Kind::Comma
        && !(floor..cue.clause).any(|k| doc.is(k, flag::FINITE) && !doc.is(k, flag::FUNCTION_WORD));
    // المشروع، بحسب الوزير، سيوفر: the subject of the clause behind
    let subject = !doc.is(
        floor,
        flag::FUNCTION_WORD | flag::TIME | flag::ADV | flag::CLAUSE,
    ) && doc.tokens.list[floor].definite()
        && doc.joined(floor) == Joined::None
        && main_verb(doc, behind);
    let few = few && !subject;
    if few || words_in_front(doc, floor, cue.clause) == 0 {
        if nothing {
            sentence_before(doc, n, earlier, cue, content);
        } else {
            clause_behind(doc, signals, n, earlier, &place, content);
        }
    } else if doc.conjunction(cue.clause) && !nothing {
        // ...، وبحسب X تم كذا: a clause of its own
        clause_behind(doc, signals, n, earlier, &place, content);
    } else {
        interrupted(doc, signals, n, earlier, &place, content);
    }
}

/// A sentence that only attributes the one before it.
fn sentence_before(doc: &Doc<'_>, n: usize, earlier: &[Content], cue: &Cue, content: &mut Content) {
    let sentence = doc.layout.sentence_of(cue.clause);
    if sentence == 0 {
        return;
    }
    let before = trim(doc, doc.layout.sentences[sentence - 1]);
    let same = (0..n).rev().take(4).find(|&k| {
        earlier[k]
            .pieces
            .last()
            .is_some_and(|p| p.end == before.end)
    });
    content.pieces = same.map_or_else(|| vec![led_on(doc, before)], |k| earlier[k].pieces.clone());
}

/// The clause behind an attributing phrase that opens its sentence.
fn clause_behind(
    doc: &Doc<'_>,
    signals: &Signals<'_>,
    n: usize,
    earlier: &[Content],
    place: &Place,
    content: &mut Content,
) {
    let limit = place.limit;
    // ف opens the main clause, however much is said about the source
    let main = (place.behind..limit.min(place.behind + 40))
        .take_while(|&k| signals.clause[k] == u32::MAX && doc.kind(k) != Kind::Mark)
        .find(|&k| {
            doc.kind(k - 1) == Kind::Comma
                && (doc.folded_is(k, "فقد")
                    || doc.is_that(k) && doc.tokens.folded(k).starts_with('ف'))
        });
    let mut behind = main.unwrap_or(place.behind);
    let that = doc.folded_is(behind, "فان") || doc.is_that(behind) && lone_that(doc, behind);
    if that || matches!(doc.bare(behind), "قد" | "فقد") {
        behind += 1;
    }
    if let Some(q) = doc
        .layout
        .opened_by(behind)
        .filter(|&q| whole(doc, &doc.layout.quotes[q]))
    {
        content.pieces.push(quoted(doc, signals, n, q));
    } else if let Some(k) = signals.clause.get(behind).filter(|&&k| {
        k != u32::MAX
            && k as usize > n
            && signals.cues[k as usize].tie != Tie::Phrase
            // وفقا للتقرير، أكد فحص كذا أن: what something showed
            && signals.cues[k as usize]
                .subject
                .as_ref()
                .is_none_or(|p| p.class != Class::Other)
            // وفقا لرويترز، يشتبه المحققون في: what they hold is told by the first
            && !matches!(
                signals.cues[k as usize].act,
                Act::Opine | Act::Hope | Act::Concern | Act::Expect | Act::Accuse
            )
    }) {
        // وفقا لرويترز، قال X: "...": two sources, one content
        *content = self::content(doc, signals, *k as usize, earlier);
    } else if behind < limit {
        content.pieces.push(Run {
            start: behind,
            end: end(doc, signals, n, behind, limit),
        });
    }
}

/// The clause in front of an attributing phrase, and where it goes on behind it.
fn interrupted(
    doc: &Doc<'_>,
    signals: &Signals<'_>,
    n: usize,
    earlier: &[Content],
    place: &Place,
    content: &mut Content,
) {
    let cue = &signals.cues[n];
    let &Place {
        floor,
        behind,
        limit,
    } = place;
    let opens = behind < limit
        && doc.kind(behind) == Kind::Word
        && !doc.conjunction(behind)
        && signals.clause[behind] == u32::MAX;
    let between = doc.kind(cue.clause - 1) == Kind::Comma
        && behind > cue.body
        && doc.kind(behind - 1) == Kind::Comma
        && opens
        && !doc.is(behind, flag::CLAUSE | flag::REL | flag::PARTICIPLE);
    let in_front = |k: usize| {
        earlier[k]
            .pieces
            .first()
            .is_some_and(|p| p.start > cue.clause)
    };
    // أضافت القناة نقلا عن مصادرها أن: the content of the verb in front
    let governed = (0..n)
        .rev()
        .take_while(|&k| signals.cues[k].token >= floor)
        .find(|&k| {
            let zone = signals.cues[k].zone;
            zone.start <= cue.token && cue.token < zone.end && in_front(k)
        });
    // أفادت X، نقلا عن Y، بتسجيل: the content of the verb in front
    let set_off = || {
        (0..n)
            .rev()
            .find(|&k| signals.cues[k].token >= floor)
            .filter(|&k| between && in_front(k))
    };
    if let Some(k) = governed.or_else(set_off) {
        content.pieces.clone_from(&earlier[k].pieces);
        return;
    }
    let long = |q: &Quote| {
        (q.open + 1..q.close)
            .filter(|&k| doc.kind(k) == Kind::Word)
            .count()
            >= 4
    };
    if let Some(quote) =
        quote_before(doc, cue.clause).filter(|q| long(q) && words_in_front(doc, floor, q.open) == 0)
    {
        content.pieces.push(Run {
            start: quote.open + 1,
            end: quote.close,
        });
    } else if let Some(run) = clause_before(doc, signals, n, cue.clause, earlier) {
        content.pieces.push(run);
    }
    // سيقوم الفريق بحسب ما أعلن الموقع بتكريم النجوم; الفكرة بحسب الباحثين هي
    let inside = doc.kind(cue.clause - 1) == Kind::Word
        && behind == cue.body
        && opens
        && (doc.joined(behind) != Joined::None
            || doc.is(behind, flag::PREP | flag::PRON)
            // يضم الهاتف بحسب الموقع معالجا جديدا
            || doc.tokens.tanwin(behind)
                && doc.bare(behind).ends_with('ا')
                && !doc.is(behind, flag::ADV | flag::TIME | flag::PARTICIPLE));
    // ما أكده كاتب عام النقابة، فلان: the name of the source
    let name = between
        && (doc.name_score(behind) > 0
            || doc.flags(behind) == 0 && doc.name_score(behind + 1) > 0
            || (behind..limit.min(behind + 4))
                .all(|k| doc.flags(k) == 0 || matches!(doc.kind(k), Kind::Stop | Kind::Newline)));
    if (between || inside) && !name && !of_source(doc, behind) {
        content.pieces.push(Run {
            start: behind,
            end: end(doc, signals, n, behind, limit),
        });
    }
}

/// What stands behind the source of an attributing phrase is its occasion, or the source itself.
fn of_source(doc: &Doc<'_>, k: usize) -> bool {
    doc.is(k, flag::TIME | flag::TITLE | flag::PERSON)
        || doc.is(k, flag::PREP | flag::CIRC) && doc.is(k + 1, flag::MEDIUM | flag::TIME)
}

/// Words between two tokens that say something.
fn words_in_front(doc: &Doc<'_>, from: usize, to: usize) -> usize {
    (from..to)
        .filter(|&k| doc.kind(k) == Kind::Word && !doc.is(k, flag::ADV | flag::DEM | flag::CLAUSE))
        .take(9)
        .count()
}

/// `قال تعالى: (هو الذي جعل لكم الأرض)`: brackets in place of marks.
fn bracketed(doc: &Doc<'_>, open: usize) -> Option<Run> {
    if doc.kind(open) != Kind::Open {
        return None;
    }
    let limit = doc.tokens.list.len().min(open + 160);
    let close = (open + 1..limit)
        .take_while(|&k| !matches!(doc.kind(k), Kind::Newline | Kind::Open))
        .find(|&k| doc.kind(k) == Kind::Close)
        .filter(|&k| k > open + 3)?;
    let over = close + 1 >= doc.tokens.list.len()
        || matches!(
            doc.kind(close + 1),
            Kind::Comma | Kind::Stop | Kind::Newline | Kind::Semicolon
        )
        || doc.conjunction(close + 1);
    over.then_some(Run {
        start: open + 1,
        end: close,
    })
}

/// Where a content that begins at a token stops.
fn end(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, start: usize, limit: usize) -> usize {
    let own_quote = doc.layout.quote_at(start);
    let inserted = inserted(doc, signals.cues[n].clause);
    let mut j = start;
    // "... أظن أن الأمر سهل.. لكن": inside somebody's words a clause ends with its sentence
    let nested = own_quote.is_some()
        && doc.layout.quote_at(signals.cues[n].token) == own_quote
        && matches!(
            signals.cues[n].tie,
            Tie::That | Tie::Preposition | Tie::Object
        );
    while j < limit {
        let stop = nested
            && doc.kind(j) == Kind::Stop
            && !matches!(doc.kind(j.saturating_sub(1)), Kind::Open | Kind::Stop)
            && (doc.kind(j + 1) != Kind::Word || !doc.tokens.list[j + 1].glued);
        if stop || inserted && spaced_dash(doc, j) {
            return j;
        }
        if j > start
            && let Some(q) = doc
                .layout
                .opened_by(j)
                .filter(|_| doc.layout.quote_at(j) == own_quote)
        {
            // what is quoted belongs to the content as a whole
            let quote = doc.layout.quotes[q];
            j = quote.close.min(limit).max(j + 1);
            if !quote.closed {
                return j;
            }
            continue;
        }
        if j > start && stops(doc, signals, n, j, start) {
            return j;
        }
        j += 1;
    }
    limit
}

/// A verb opens the main clause.
fn main_verb(doc: &Doc<'_>, i: usize) -> bool {
    doc.is(i, flag::FINITE)
        && !doc.conjunction(i)
        && !doc.tokens.list[i].article
        && !doc.is(i, flag::FUNCTION_WORD | flag::NAME)
        && matches!(doc.joined(i), Joined::None | Joined::Sin)
}

/// A dash with blanks on both sides.
fn spaced_dash(doc: &Doc<'_>, k: usize) -> bool {
    doc.kind(k) == Kind::Dash && !doc.tokens.list[k].glued && !doc.tokens.list[k + 1].glued
}

/// A clause between dashes: السفن - التي يقال إنها ... - ستصبح.
fn inserted(doc: &Doc<'_>, clause: usize) -> bool {
    let sentence = doc.layout.sentence_at(clause);
    let near = (sentence.start + 1..clause).rev().take(6);
    near.take_while(|&k| !matches!(doc.kind(k), Kind::Comma | Kind::Mark))
        .any(|k| spaced_dash(doc, k))
        && (sentence.start..clause)
            .filter(|&k| spaced_dash(doc, k))
            .count()
            % 2
            == 1
}

/// The narrator speaks again at this token.
fn stops(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, j: usize, start: usize) -> bool {
    if doc.kind(j) == Kind::Dash {
        return !doc.tokens.list[j].glued && doc.is(j + 1, flag::PHRASE);
    }
    if doc.kind(j) != Kind::Word {
        return false;
    }
    let may = may_stop(doc, signals, j);
    if !may && !cfg!(debug_assertions) {
        return false;
    }
    let stops = attributes(doc, j)
        || closing_medium(doc, &signals.cues[n], j)
        || circumstance(doc, j)
        || behind_quote(doc, j, start)
        || main_clause(doc, &signals.cues[n], j)
        || comments(doc, signals, j)
        || beyond(doc, &signals.cues[n], j, start)
        || speaker_acts(doc, &signals.cues[n], j)
        || participle(doc, signals, n, j)
        || next_report(doc, signals, n, j, start);
    debug_assert!(may || !stops, "`may_stop` lacks {}", doc.bare(j));
    stops
}

/// What no content can stop at is told apart first, for speed: a word with no conjunction and no
/// comma in front of it, of no clause's beginning, and none of these.
fn may_stop(doc: &Doc<'_>, signals: &Signals<'_>, j: usize) -> bool {
    doc.conjunction(j)
        || comma_before(doc, j)
        || signals.clause[j] != u32::MAX
        || doc.is(j, flag::PHRASE | flag::CIRC | flag::REL)
        || matches!(
            doc.bare(j),
            "فيما"
                | "بينما"
                | "اثناء"
                | "حيث"
                | "علي"
                | "من"
                | "دون"
                | "بدون"
                | "الامر"
                | "رغم"
                | "برغم"
                | "مع"
                | "لكن"
                | "لكنه"
                | "لكنها"
                | "لكنهم"
                | "غير"
                | "بيد"
                | "الا"
                | "علما"
        )
}

/// `وبينما أشار إلى كذا، | فإن`: the main clause, and `«...»، | أي القوات`: what a quotation means.
fn main_clause(doc: &Doc<'_>, cue: &Cue, j: usize) -> bool {
    if j < 2 || !comma_before(doc, j) {
        return false;
    }
    if doc.bare(j) == "اي" && doc.kind(j - 2) == Kind::Mark {
        return true;
    }
    let start = trim(doc, doc.layout.sentence_at(cue.token)).start;
    doc.tokens.folded(j).starts_with("فان")
        && cue.token > start
        && cue.token - start < 8
        && matches!(doc.bare(start), "بينما" | "فيما" | "رغم" | "اذا" | "اذ")
}

/// A comma or semicolon stands in front of a token.
fn comma_before(doc: &Doc<'_>, j: usize) -> bool {
    j > 0 && matches!(doc.kind(j - 1), Kind::Comma | Kind::Semicolon)
}

/// `على حد قوله`, `وفق تعبيرها`, `حسب ما أوردت`, `وفقا لما ذكرته`: whose words they were.
fn attributes(doc: &Doc<'_>, j: usize) -> bool {
    if doc.bare(j) == "علي"
        && doc.is(j + 1, flag::OF_SAYING)
        && doc.is(j + 2, flag::VERB | flag::NOUN)
    {
        return true;
    }
    doc.is(j, flag::PHRASE)
        && doc.joined(j) == Joined::None
        && (doc
            .tokens
            .list
            .get(j + 1)
            .is_some_and(|t| t.pronoun && t.is(flag::NOUN))
            || matches!(doc.bare(j + 1), "ما" | "لما") && !doc.is(j + 2, flag::NORM)
            || doc.is(j + 1, flag::VERB) && doc.bare(j) == "حسبما")
}

/// The occasion of the report, behind its content: `وذلك خلال مؤتمر`, `، في بيان`; or what the
/// speaker left out: `دون أن يحدد`.
fn circumstance(doc: &Doc<'_>, j: usize) -> bool {
    if unsaid(doc, j)
        || other_side(doc, j)
        || meanwhile(doc, j)
        || comma_before(doc, j) && came_about(doc, j)
    {
        return true;
    }
    if doc.folded_is(j, "وذلك")
        && doc.is(j + 1, flag::CIRC)
        && doc.is(j + 2, flag::MEDIUM)
        && !doc.tokens.list[j + 2].article
    {
        return true;
    }
    (comma_before(doc, j) || own_outlet(doc, j + 1))
        && doc.is(j, flag::CIRC)
        && matches!(doc.bare(j), "خلال" | "في" | "عبر" | "علي" | "عقب")
        && medium_ends(doc, j)
}

/// `اعتذرت الشركة عن السحب | خلال مؤتمر صحفي`: where words are said, behind a noun phrase, closes the sentence.
pub fn closing_medium(doc: &Doc<'_>, cue: &Cue, j: usize) -> bool {
    if j <= cue.body || !doc.is(j + 1, flag::MEDIUM) && !doc.is(j + 2, flag::MEDIUM) {
        return false;
    }
    // من خلال بيان
    let through = doc.bare(j) == "من" && doc.bare(j + 1) == "خلال";
    let noun = j + 1 + usize::from(through);
    if !through && !matches!(doc.bare(j), "في" | "خلال" | "عبر" | "اثناء")
        || !doc.is(noun, flag::MEDIUM)
        || doc.conjunction(j)
        || doc.bare(j - 1) == "من"
        || doc.joined(j) != Joined::None
        || doc.tokens.list[noun].article
        || !matches!(cue.evidence, Evidence::Verb | Evidence::Participle)
        || cue.relative
        || !nominal(doc, cue)
        || doc.kind(j - 1) == Kind::Comma
    {
        return false;
    }
    let spoken = match doc.stem(noun) {
        "بيان" | "بلاغ" | "تصريح" | "تصريحات" | "مقابله" | "تغريده" | "منشور" | "تدوينه"
        | "مداخله" => true,
        // عبر صفحته على فيسبوك, خلال لقائه الصحفيين
        _ if own_outlet(doc, noun)
            || doc.bare(j) == "خلال"
                && doc.tokens.list[noun].pronoun
                // أعلن المجلس انتخاب رئيس له خلال اجتماعه: what was done there
                && cue.act != Act::Announce =>
        {
            true
        }
        "موتمر" | "ندوه" => {
            matches!(doc.stem(noun + 1), "صحفي" | "صحافي" | "صحفيه" | "صحافيه")
        }
        "لقاء" | "حوار" | "حديث" | "كلمه" => {
            matches!(doc.stem(noun + 1), "صحفي" | "صحافي" | "اعلامي" | "متلفز")
                || doc.bare(noun + 1) == "مع" && press(doc, noun + 2)
                || doc.joined(noun + 1) == Joined::Lam
        }
        _ => false,
    };
    let limit = doc.tokens.list.len().min(j + 16);
    let closes = || {
        let ends = |k: usize| {
            matches!(doc.kind(k), Kind::Stop | Kind::Newline)
                || doc.kind(k) == Kind::Comma && doc.is(k + 1, flag::PARTICIPLE)
        };
        (j..limit)
            .find(|&k| ends(k))
            .map_or(limit == doc.tokens.list.len(), |_| true)
            && (j..limit).take_while(|&k| !ends(k)).all(|k| {
                doc.kind(k) != Kind::Comma
                    && !doc.is(k, flag::THAT)
                    && (!doc.is(k, flag::FINITE)
                        || doc.is(k, flag::NOUN | flag::NAME | flag::COMMON))
            })
    };
    // ما قاله في بيان, المشاركة في ندوة: what stands in the content governs it
    let governed = || {
        let before = doc.stem(j - 1);
        doc.is(j - 1, flag::PARTICIPLE | flag::VERB) && !doc.tokens.list[j - 1].article
            || before.starts_with("مشارك")
            || before.starts_with("وارد")
            || before.starts_with("صادر")
            || (cue.body..j).any(|k| {
                doc.is(k, flag::REL | flag::THAT)
                    || k > cue.body
                        && doc.is(k, flag::FINITE)
                        && !doc.is(k, flag::NOUN | flag::NAME | flag::COMMON)
            })
    };
    spoken && closes() && !governed()
}

/// How the words came about: `، جاء ذلك خلال`, `، ردا على سؤال`, `، وذلك عقب`.
fn came_about(doc: &Doc<'_>, j: usize) -> bool {
    match doc.bare(j) {
        "جاء" | "ياتي" | "تاتي" | "جاءت" => doc.is(j + 1, flag::DEM),
        "ردا" => {
            doc.bare(j + 1) == "علي" && matches!(doc.stem(j + 2), "سوال" | "اسيله" | "استفسار")
        }
        _ => doc.folded_is(j, "وذلك") && matches!(doc.bare(j + 1), "عقب" | "فور" | "اثر"),
    }
}

/// `إن «...»، خلال شرحه القرار`: a circumstance behind a quotation that is all the content.
fn behind_quote(doc: &Doc<'_>, j: usize, start: usize) -> bool {
    comma_before(doc, j)
        && j > 2
        && doc.is(j, flag::CIRC)
        && !doc.conjunction(j)
        && doc.kind(j - 2) == Kind::Mark
        && (start.saturating_sub(1)..=start)
            .filter_map(|k| doc.layout.opened_by(k))
            .any(|q| doc.layout.quotes[q].closed && doc.layout.quotes[q].close == j - 2)
}

/// `إن الأدلة «واضحة» | فيما عرض تسجيلات`: a verb of the narrator's beside a quotation that is over.
fn meanwhile(doc: &Doc<'_>, j: usize) -> bool {
    matches!(doc.bare(j), "فيما" | "بينما")
        && j > 0
        && doc.kind(j - 1) == Kind::Mark
        && (doc.is(j + 1, flag::FINITE) || doc.bare(j + 1).chars().count() == 3)
        && !doc.is(j + 1, flag::FUNCTION_WORD | flag::QUANT | flag::TIME)
        && !doc.tokens.list[j + 1].article
        && !doc.bare(j + 1).starts_with(['ي', 'ت'])
}

/// `وبدورها`, `ومن جهته`: the narrator turns to somebody else.
fn other_side(doc: &Doc<'_>, j: usize) -> bool {
    (doc.conjunction(j) || comma_before(doc, j))
        && (matches!(doc.bare(j), "بدوره" | "بدورها" | "بدورهم")
            || doc.bare(j) == "من" && turns(doc, j + 1))
}

/// جانبه, جهتها: whom the narrator turns to.
pub fn turns(doc: &Doc<'_>, k: usize) -> bool {
    matches!(
        doc.bare(k),
        "جانبه"
            | "جانبها"
            | "جانبهم"
            | "جهته"
            | "جهتها"
            | "جهتهم"
            | "ناحيته"
            | "ناحيتها"
            | "طرفه"
    )
}

/// `حسابه`, `صفحتها`: an outlet of the speaker's own.
fn own_outlet(doc: &Doc<'_>, k: usize) -> bool {
    doc.tokens.list.get(k).is_some_and(|t| t.pronoun)
        && matches!(
            doc.stem(k),
            "حسابه" | "حسابها" | "صفحته" | "صفحتها" | "حساباته" | "حساباتها"
        )
}

/// `دون تحديد`, `من دون أن يكشف`; not `حال دون تحديد`.
fn unsaid(doc: &Doc<'_>, j: usize) -> bool {
    let from = doc.bare(j) == "من";
    let without = if from { j + 1 } else { j };
    if !matches!(doc.bare(without), "دون" | "بدون") || doc.conjunction(j) {
        return false;
    }
    let hinders =
        |k: usize| matches!(doc.bare(k), "حال" | "حالت" | "حالوا") || doc.bare(k).ends_with("حول");
    if !from && j > 0 && hinders(j - 1) {
        return false;
    }
    let verb = if doc.is_that(without + 1) {
        without + 2
    } else {
        without + 1
    };
    // دون إعطاء تفاصيل, دون مزيد من التفاصيل
    (verb..verb + 2)
        .take_while(|&k| doc.kind(k) == Kind::Word && !doc.conjunction(k))
        .find(|&k| doc.is(k, flag::UNSAID))
        .is_some_and(|k| k == verb || doc.is(k, flag::DETAIL))
}

/// The narrator speaks about the content, by a report: `الأمر الذي أكده`, `وهو ما أكده`,
/// `رغم أن آخرين شككوا`.
fn comments(doc: &Doc<'_>, signals: &Signals<'_>, j: usize) -> bool {
    let bare = doc.bare(j);
    let reports = |from: usize, within: usize| {
        (from..(from + within).min(doc.tokens.list.len()))
            .find_map(|k| signals.at(k))
            .filter(|c| c.evidence == Evidence::Verb)
    };
    if (bare == "الامر" && doc.is(j + 1, flag::REL)
        || matches!(bare, "هو" | "هذا") && doc.conjunction(j) && doc.bare(j + 1) == "ما")
        && reports(j + 2, 2).is_some()
        // وهو الأمر الذي أكده
        || bare == "هو"
            && doc.conjunction(j)
            && doc.stem(j + 1) == "امر"
            && doc.is(j + 2, flag::REL)
            && reports(j + 3, 2).is_some()
    {
        return true;
    }
    // (الهجوم) الذي قالت إنه: the narrator speaks of what the content names
    if doc.is(j, flag::REL)
        && !spaced_dash(doc, j - 1)
        && reports(j + 1, 1)
            .is_some_and(|c| c.tie == Tie::That && doc.is_that(c.body) && c.body < c.token + 14)
    {
        return true;
    }
    if (matches!(bare, "رغم" | "برغم")
        || bare == "علي" && matches!(doc.bare(j + 1), "الرغم" | "رغم"))
        && reports(j + 1, 8)
            .is_some_and(|c| c.subject.is_some() || matches!(c.tie, Tie::Quote | Tie::Colon))
    {
        return true;
    }
    // في الوقت الذي يؤكد فيه النادي أن
    if bare == "في"
        && doc.bare(j + 1) == "الوقت"
        && doc.is(j + 2, flag::REL)
        && reports(j + 3, 1).is_some_and(|c| c.subject.is_some())
    {
        return true;
    }
    bare == "مع" && doc.is_that(j + 1) && reports(j + 2, 3).is_some()
        || doc.conjunction(j)
            && doc.is(j, flag::PRON)
            && reports(j + 1, 1).is_some_and(|c| c.token == j + 1)
}

/// A clause of its own, which a noun phrase does not go on with, nor the content of a verb in a
/// relative clause.
fn beyond(doc: &Doc<'_>, cue: &Cue, j: usize, start: usize) -> bool {
    let bare = doc.bare(j);
    let comma = comma_before(doc, j);
    let nominal = nominal(doc, cue) || judgement(doc, cue);
    let verb = |k: usize| {
        doc.is(k, flag::FINITE) && !doc.is(k, flag::NOUN | flag::NAME | flag::FUNCTION_WORD)
    };
    if nominal && apart(doc, j, start) || aftermath(doc, cue, j) {
        return true;
    }
    // الحوار وغادرت: no verb has been there for this one to stand beside
    let past = bare.ends_with('ت') && bare.chars().count() > 3 && !bare.ends_with("ات")
        || bare.ends_with("وا")
        || bare == "تم";
    // القلق ويتهم: of the gender of the verb; وتزايد may be a noun
    let present = bare.starts_with('ي')
        && doc.is(j, flag::VERB)
        && cue.evidence == Evidence::Verb
        && cue
            .form
            .is_some_and(|f| f.number == Number::Singular && f.gender == Some(Gender::Male));
    if nominal
        && doc.conjunction(j)
        && (past || present)
        && verb(j)
        && doc.layout.quote_at(j).is_none()
        && !doc.tokens.list[j].pronoun
        && !(doc.flags(j - 1) == 0 && doc.bare(j - 1).ends_with('ت'))
        && !(start..j).any(|k| doc.is(k, flag::FINITE | flag::REL | flag::THAT | flag::PRON))
    {
        return true;
    }
    // قانون يجرم كذا | حيث أغلق المحتجون
    if nominal && bare == "حيث" && verb(j + 1) && !doc.bare(j + 1).starts_with(['ي', 'ت']) {
        return true;
    }
    if comma && bare == "علما" && doc.is_that(j + 1) {
        return true;
    }
    // عندما أعلن استقالته، احتفل الناس
    if comma && main_verb(doc, j) && subordinate(doc, cue) {
        return true;
    }
    if nominal
        && doc.folded_is(j, "وذلك")
        && matches!(
            doc.bare(j + 1),
            "في" | "خلال" | "بعد" | "قبل" | "عقب" | "اثر" | "فور" | "مع" | "منذ" | "اثناء"
        )
    {
        return true;
    }
    // ، كما هاجم
    let past = |k: usize| {
        verb(k)
            && doc.joined(k) != Joined::Sin
            && (!doc.bare(k).starts_with(['ي', 'ت'])
                || matches!(doc.bare(k), "تم" | "تمت" | "تقرر" | "تبين"))
    };
    if comma
        && bare == "كما"
        && cue.tie != Tie::Colon
        && (doc.is(j + 1, flag::VERB)
            && !doc.is(j + 1, flag::LIGHT)
            && past(j + 1)
            && !matches!(doc.bare(j + 1), "تم" | "تمت")
            || nominal && (doc.is_that(j + 1) || past(j + 1)))
    {
        return true;
    }
    let relative = cue.relative && !matches!(cue.tie, Tie::Colon | Tie::Quote);
    if !comma || !(nominal || relative) {
        return false;
    }
    let clause = doc.conjunction(j)
        && (doc.is(j, flag::AUX)
            // ولم يتم; not ولا الفقراء
            || doc.is(j, flag::NEG) && bare != "ما" && doc.is(j + 1, flag::FINITE)
            // ، فما رأيك
            || doc.folded_is(j, "فما")
            // ورفع في هذا السياق: no verbal noun
            || doc.is(j, flag::FINITE)
                && !doc.tokens.list[j].definite()
                && matches!(doc.bare(j + 1), "في" | "باسمه" | "باسمها")
                && doc.is(j, flag::NOUN | flag::NAME)
            || doc.is(j, flag::FINITE)
                && !doc.tokens.list[j].article
                // وتسلمه سلطاته: a verbal noun
                && (!doc.tokens.list[j].pronoun || !bare.starts_with('ت'))
                && !doc.is(
                    j,
                    flag::NOUN | flag::NAME | flag::TITLE | flag::FUNCTION_WORD,
                ));
    if clause && !(nominal && described(doc, j, start))
        || matches!(bare, "لكن" | "حيث")
        || doc.conjunction(j) && bare.ends_with("وا") && bare.len() > 8
    {
        return true;
    }
    relative
        && (!doc.conjunction(j) && verb(j) && !doc.tokens.list[j].article
            || matches!(bare, "بينما" | "فيما" | "كما" | "اذ")
            || doc.is(j, flag::TITLE) && doc.tokens.list[j].article && !doc.conjunction(j)
            || bare == "الامر" && doc.is(j + 1, flag::REL)
            || doc.conjunction(j) && doc.is(j, flag::PRON | flag::DEM | flag::REL))
}

/// What is the narrator's behind a noun phrase: `، رغم أن الحرب مستمرة`, `، بعد أن وقع`, `ردا على سؤال`, `، في الوقت الذي`, `ولكن قد يتعثر`.
fn apart(doc: &Doc<'_>, j: usize, start: usize) -> bool {
    // الذي رغم بعده ...، إلا أنه
    if excepts(doc, j) {
        return !(start..j).any(|k| doc.stem(k) == "رغم");
    }
    let (bare, next) = (doc.bare(j), doc.bare(j + 1));
    let comma = comma_before(doc, j);
    let and = doc.conjunction(j);
    let finite = |k: usize| {
        doc.is(k, flag::FINITE) && !doc.is(k, flag::NOUN | flag::NAME | flag::FUNCTION_WORD)
    };
    let clause = |k: usize| doc.is(k, flag::FINITE | flag::NEG | flag::THAT);
    let alone = !comma || !(start..j).any(|k| doc.is(k, flag::THAT));
    match bare {
        "لكن" | "لكنه" | "لكنها" | "لكنهم" if comma || !and => true,
        "لكن" => {
            (doc.is(j + 1, flag::AUX | flag::NEG) || finite(j + 1)) && !(start..j).any(clause)
        }
        "علما" => doc.is_that(j + 1),
        "ردا" | "جوابا" | "تعليقا" | "تعقيبا" => next == "علي" && !and,
        // واستمع في هذا الشأن
        _ if and && next == "في" && doc.is(j + 2, flag::DEM) => {
            !doc.tokens.list[j].article
                && doc.joined(j) == Joined::None
                && matches!(doc.stem(j + 3), "شان" | "سياق" | "صدد" | "خصوص")
        }
        _ if !comma => false,
        "رغم" => !and,
        "علي" => matches!(next, "الرغم" | "رغم") && !and,
        "بالمقابل" => true,
        "مقابل" => matches!(next, "ذلك" | "هذا"),
        "ثم" => finite(j + 1),
        "بعدما" => alone,
        "بعد" => doc.is_that(j + 1) && lone_that(doc, j + 1) && alone,
        "في" => {
            matches!(next, "حين" | "المقابل")
                || doc.stem(j + 1) == "وقت" && doc.is(j + 2, flag::REL) && alone
        }
        _ => false,
    }
}

/// What came of an excuse, `بحجة أن المكان ضيق، | الأمر الذي`, or of a description, `وصفه بالفاشل، | وهو ما`, and what followed a speech, `كلمة تحدث فيها عن
/// الحدث، | أعقبتها محاضرة`.
fn aftermath(doc: &Doc<'_>, cue: &Cue, j: usize) -> bool {
    if !comma_before(doc, j) {
        return false;
    }
    let next = doc.bare(j + 1);
    let came = match doc.bare(j) {
        "الامر" => doc.is(j + 1, flag::REL),
        "هو" => doc.conjunction(j) && (next == "ما" || doc.stem(j + 1) == "امر"),
        "مما" => true,
        _ => false,
    };
    let speech = matches!(doc.bare(cue.token + 1), "فيه" | "فيها" | "خلاله" | "خلالها");
    let excuses = || {
        cue.form
            .is_some_and(|f| matches!(doc.lexicon.lemma(f).base.as_str(), "علّل" | "برّر"))
    };
    came && (doc.is(cue.token, flag::GIST) || cue.act == Act::Describe || excuses())
        || speech
            && nominal(doc, cue)
            && !doc.conjunction(j)
            && doc.is(j, flag::FINITE)
            && !doc.is(j, flag::NOUN | flag::NAME | flag::FUNCTION_WORD)
            && doc.tokens.list[j].pronoun
}

/// `البرنامج الذي يقدم أفضل قيمة، ويعد أفضل البرامج`: the relative clause goes on.
fn described(doc: &Doc<'_>, j: usize, start: usize) -> bool {
    let present = |k: usize| doc.is(k, flag::FINITE) && doc.bare(k).starts_with(['ي', 'ت']);
    present(j)
        && !doc.is(j, flag::VERB)
        && (start..j.saturating_sub(1))
            .rev()
            .take_while(|&k| doc.kind(k) != Kind::Comma)
            .any(|k| doc.is(k, flag::REL) && doc.bare(k).starts_with("ال") && present(k + 1))
}

/// `غير أن`, `إلا أنه`, `بيد أن`.
fn excepts(doc: &Doc<'_>, j: usize) -> bool {
    doc.is_that(j + 1)
        && doc.joined(j + 1) == Joined::None
        && match doc.bare(j) {
            "غير" | "بيد" => true,
            // not ليس عليه إلا أن يدفع
            "الا" => doc.bare(j + 1) != "ان" || !doc.is(j + 2, flag::FINITE),
            _ => false,
        }
}

/// The cue stands in a subordinate clause that opens its sentence (`عندما أعلن`, `بعد أن أوضح`), or is a
/// noun of speech in such a circumstance (`رغم تأكيد الوزير أن المخزون كاف، | حذر`).
fn subordinate(doc: &Doc<'_>, cue: &Cue) -> bool {
    let sentence = doc.layout.sentence_at(cue.token);
    let start = trim(doc, sentence).start;
    let opens = match doc.bare(start) {
        "عندما" | "بعدما" | "حينما" | "لما" | "حين" | "قبلما" | "بينما" => {
            true
        }
        "بعد" | "قبل" | "منذ" | "بمجرد" | "فور" => doc.is_that(start + 1),
        _ => false,
    };
    let circumstance = cue.evidence == Evidence::Noun
        && cue.token - start <= 3
        && doc.joined(cue.token) == Joined::None
        && doc.is(start, flag::CIRC | flag::PREP);
    (opens || circumstance)
        && cue.token - start < 14
        && (start..cue.token).all(|k| doc.kind(k) != Kind::Comma && doc.kind(k) != Kind::Mark)
}

/// `، ورفض القحطاني`, `وفضل الموقع`: the speaker is the subject of what is told next.
fn speaker_acts(doc: &Doc<'_>, cue: &Cue, j: usize) -> bool {
    let Some(subject) = &cue.subject else {
        return false;
    };
    let next = j + 1;
    let named = || {
        subject
            .name
            .is_some_and(|name| (name.start..name.end).any(|k| doc.bare(k) == doc.bare(next)))
    };
    // the head of a described source, now known
    let head = subject.run.start;
    let known = || {
        doc.tokens.list[next].article
            && !doc.tokens.list[head].article
            && doc.stem(next) == doc.stem(head)
            && doc.kind(next + 1) == Kind::Word
    };
    doc.conjunction(j)
        && doc.is(j, flag::FINITE)
        && !doc.tokens.list[j].article
        && !doc.tokens.list[j].pronoun
        && subject.run.end <= j
        && doc.kind(next) == Kind::Word
        && doc.joined(next) == Joined::None
        && (comma_before(doc, j) || nominal(doc, cue))
        && (named() || known())
}

/// `، متطلعين أن`: a participle of saying, whatever it ties.
fn participle(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, j: usize) -> bool {
    let bare = doc.bare(j);
    let own = &signals.cues[n];
    // مؤكدة ...، وداعية: the second of two
    let second = doc.conjunction(j)
        && bare.ends_with('ه')
        && own.evidence == Evidence::Participle
        && doc.bare(own.token).ends_with('ه');
    // أكدت تركيا تضامنها، متقدمة بالتعازي: the speaker goes on to do something
    let goes_on = comma_before(doc, j)
        && nominal(doc, own)
        && bare.ends_with('ه')
        && bare.starts_with("مت")
        && doc.is(j, flag::PARTICIPLE)
        && own.form.is_some_and(|f| f.gender == Some(Gender::Female))
        && doc.joined(j + 1) == Joined::Ba;
    if goes_on {
        return true;
    }
    // ، معلقا بالقول
    if comma_before(doc, j)
        && bare.ends_with('ا')
        && matches!(doc.bare(j + 1), "بالقول" | "بقوله" | "بقولها")
    {
        return true;
    }
    comma_before(doc, j)
        && !of_another(doc, signals, n, participle_gender(doc, j))
        // وتأمين عودتهم: a verbal noun
        && !bare.starts_with('ت')
        && doc.is(j, flag::PARTICIPLE)
        && !doc.tokens.list[j].article
        && doc.joined(j) == Joined::None
        && (doc.tokens.tanwin(j) || bare.ends_with("ين") || bare.ends_with('ا') || second)
        && !doc.is(
            j,
            flag::TITLE | flag::PERSON | flag::PEOPLE | flag::NAME | flag::TIME | flag::ADV,
        )
}

/// The clause of another cue begins at a token, and it is the narrator's.
fn next_report(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, j: usize, start: usize) -> bool {
    let id = signals.clause[j];
    if id == u32::MAX || id as usize <= n {
        return false;
    }
    let cue = &signals.cues[n];
    let other = &signals.cues[id as usize];
    if other.token < start || doc.layout.quote_at(other.token) != doc.layout.quote_at(start) {
        return false;
    }
    // فإنه | وآخرين يستبعدون: the subject goes on
    let first = other.clause;
    if first < other.token && doc.conjunction(first) && first > 0 && doc.is_that(first - 1) {
        return false;
    }
    // what somebody in the content goes on to say: قالت الوزارة إن المدير أكد ...، مشيرا إلى
    let gender = match other.evidence {
        Evidence::Participle => participle_gender(doc, other.token).filter(|&g| {
            // the words of a body may go on in the masculine
            g == Gender::Female
                || cue
                    .subject
                    .as_ref()
                    .is_some_and(|p| p.class == Class::Person)
                || signals.cues[n + 1..id as usize]
                    .iter()
                    .any(|c| c.evidence == Evidence::Verb)
        }),
        Evidence::Verb if other.subject.is_none() => other.form.and_then(|f| f.gender),
        _ => None,
    };
    if of_another(doc, signals, n, gender) || of_several(doc, signals, n, other) {
        return false;
    }
    // المهندس الذي يتحدث عن المعرض | قال: the main verb behind a relative clause
    if cue.relative
        && nominal(doc, cue)
        && other.evidence == Evidence::Verb
        && other.token == j
        && other
            .subject
            .as_ref()
            .is_some_and(|p| p.run.start < cue.token)
        && matches!(other.tie, Tie::Colon | Tie::Quote | Tie::That)
    {
        return true;
    }
    match other.evidence {
        Evidence::Participle | Evidence::Phrase => true,
        Evidence::Verb | Evidence::Noun
            if other.evidence == Evidence::Verb
                || other.clause != other.token && other.clause == j =>
        {
            if other.relative || scripture(doc, other) {
                return false;
            }
            if beside(doc, cue, other) {
                return false;
            }
            // وصوت الشعب يعبر عن: what shows something is no other speaker
            let thing = other
                .subject
                .as_ref()
                .is_some_and(|p| p.class == Class::Other && p.run.start < other.token);
            if thing {
                return false;
            }
            if law_goes_on(doc, cue, other, (start, j)) {
                return false;
            }
            // after a colon the speaker's own words may report others
            let another = comma_before(doc, j)
                && matches!(other.tie, Tie::Colon | Tie::Quote)
                && other.subject.as_ref().is_some_and(|p| p.name.is_some());
            if cue.tie == Tie::Colon
                && other.subject.is_some()
                && !((another || doc.is_that(start - 1)) && doc.conjunction(j))
            {
                return false;
            }
            // ... أكد ذلك محافظ المؤسسة
            if other.tie == Tie::Before && doc.bare(other.token + 1) == "ذلك" {
                return true;
            }
            let before = j - 1;
            // a clause that has had no verb yet goes on: أنه بالرغم من ...، تشير المؤشرات
            let begun = nominal(doc, cue)
                || judgement(doc, cue)
                || (start..j).any(|k| {
                    doc.is(k, flag::FINITE) && !doc.is(k, flag::FUNCTION_WORD | flag::THAT)
                        || doc.is(k, flag::AUX)
                        || doc.layout.opened_by(k).is_some()
                });
            doc.conjunction(j)
                || doc.bare(before) == "و"
                || doc.conjunction(before)
                    && doc.is(before, flag::AUX | flag::ADV | flag::TIME | flag::FUNCTION)
                || doc.conjunction(other.clause)
                || j > 1 && excepts(doc, j - 2) && doc.tokens.list[before].pronoun
                || sets_apart(doc, before)
                || comma_before(doc, j) && begun
                || doc.kind(before) == Kind::Mark
        }
        _ => false,
    }
}

/// `قال تعالى`, `قال - صلى الله عليه وسلم -`: what a speaker cites.
fn scripture(doc: &Doc<'_>, cue: &Cue) -> bool {
    (matches!(doc.stem(cue.token), "قال" | "يقول") || doc.bare(cue.token).ends_with("نا"))
        && (matches!(
            doc.bare(cue.token + 1),
            "الله" | "تعالي" | "سبحانه" | "عز" | "جل"
        ) || (cue.token + 1..cue.token + 5).any(|k| doc.bare(k) == "صلي"))
}

/// `العمل وطلب الرزق`: a noun beside a noun, not the verb of the same letters.
fn beside(doc: &Doc<'_>, cue: &Cue, other: &Cue) -> bool {
    nominal(doc, cue)
        && other.evidence == Evidence::Verb
        && other.subject.is_none()
        && (doc.conjunction(other.token) || doc.bare(other.token - 1) == "و")
        && doc.kind(other.token - 1) == Kind::Word
        && doc.is(other.token, flag::NOUN)
        && (doc.is(other.token, flag::ATTITUDE) || !doc.tokens.list[other.token].pronoun)
}

/// Gender of a participle in the singular.
fn participle_gender(doc: &Doc<'_>, i: usize) -> Option<Gender> {
    let bare = doc.bare(i);
    if bare.ends_with('ه') {
        Some(Gender::Female)
    } else if bare.ends_with('ا') {
        Some(Gender::Male)
    } else {
        None
    }
}

/// A hidden subject of this gender is not the speaker of cue `n`, nor of one before it in the
/// sentence: somebody in the content.
fn of_another(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, gender: Option<Gender>) -> bool {
    let of = |cue: &Cue| {
        cue.form
            .filter(|f| f.number == Number::Singular && f.person == 3)
            .and_then(|f| f.gender)
            .filter(|_| matches!(cue.evidence, Evidence::Verb | Evidence::Participle))
    };
    let cue = &signals.cues[n];
    // several people, or the body behind a document: تقرير اللجنة ...، وأشارت
    let many = cue.subject.as_ref().is_some_and(|p| {
        p.class == Class::People
            || p.class == Class::Document
                && (p.run.start..p.run.end).any(|k| doc.is(k, flag::ANY_ORG | flag::PROPER_ORG))
    });
    let sentence = doc.layout.sentence_of(cue.token);
    !many
        && !cue.relative
        && gender.is_some()
        && of(cue).is_some()
        && of(cue) != gender
        && !signals.cues[..n]
            .iter()
            .rev()
            .take(4)
            .take_while(|c| doc.layout.sentence_of(c.token) == sentence)
            .any(|c| of(c) == gender)
}

/// A hidden subject in the plural is not the one speaker of cue `n`, nor of one before it in the
/// sentence.
fn of_several(doc: &Doc<'_>, signals: &Signals<'_>, n: usize, other: &Cue) -> bool {
    let plural = |cue: &Cue| cue.form.is_some_and(|f| f.number == Number::Plural);
    let cue = &signals.cues[n];
    // لفت الباحثون إلى أن النساء ...، ويعتقدن
    let women = plural(other) && other.form.is_some_and(|f| f.gender == Some(Gender::Female));
    let sentence = doc.layout.sentence_of(cue.token);
    other.evidence == Evidence::Verb
        && other.subject.is_none()
        && plural(other)
        && cue.evidence == Evidence::Verb
        && cue.form.is_some_and(|f| f.number == Number::Singular)
        && cue.subject.as_ref().is_none_or(|p| {
            p.class == Class::Person || women && !doc.stem(p.run.start).ends_with("ات")
        })
        && !signals.cues[..n]
            .iter()
            .rev()
            .take(4)
            .take_while(|c| doc.layout.sentence_of(c.token) == sentence)
            .any(|c| plural(c) || c.subject.as_ref().is_some_and(|p| p.class != Class::Person))
}

/// A word that puts the narrator's next clause beside the content: not one that ties a clause to
/// what is said (لأن, عندما, حتى, بل).
fn sets_apart(doc: &Doc<'_>, k: usize) -> bool {
    doc.is(k, flag::CLAUSE)
        && !matches!(
            doc.bare(k),
            "او" | "ام"
                | "مما"
                | "اذا"
                | "لو"
                | "عندما"
                | "حينما"
                | "كلما"
                | "مثلما"
                | "مهما"
                | "لولا"
                | "لما"
                | "بعدما"
                | "قبلما"
                | "بل"
                | "بحيث"
                | "كي"
                | "لكي"
                | "ريثما"
                | "طالما"
                | "لان"
                | "لانه"
                | "لانها"
                | "كان"
                | "الا"
        )
}

/// The content of a cue is a noun phrase, not a clause.
fn nominal(doc: &Doc<'_>, cue: &Cue) -> bool {
    matches!(cue.tie, Tie::Object | Tie::Preposition)
        && !(cue.body > 0 && doc.is_that(cue.body - 1))
        && !doc.is_that(cue.body)
}

/// What a verb of judging ties to its target: وصفه بأنه.
fn judgement(doc: &Doc<'_>, cue: &Cue) -> bool {
    doc.is_that(cue.body)
        && doc.joined(cue.body) == Joined::Ba
        && cue
            .form
            .is_some_and(|f| doc.lexicon.lemma(f).frames & frame::TARGET != 0)
}

/// A circumstance with a medium that closes the sentence.
fn medium_ends(doc: &Doc<'_>, j: usize) -> bool {
    doc.is(j + 1, flag::MEDIUM) && !doc.is(j + 1, flag::ORG) && {
        let end = doc.layout.sentence_at(j).end;
        end - j < 16
    }
}

/// Leaves out quotation marks, punctuation and what opens the next clause at both ends.
pub fn trim(doc: &Doc<'_>, run: Run) -> Run {
    let Run { mut start, mut end } = run;
    while start < end && !matches!(doc.kind(start), Kind::Word | Kind::Number | Kind::Open) {
        start += 1;
    }
    let last = end > start && matches!(doc.kind(end - 1), Kind::Stop | Kind::Newline);
    loop {
        while end > start
            && match doc.kind(end - 1) {
                Kind::Word | Kind::Number => false,
                Kind::Close => !closes(doc, start, end - 1),
                _ => true,
            }
        {
            end -= 1;
        }
        if last {
            break;
        }
        // ولذلك, ومرة: what opens the next clause, right in front of it
        if end == run.end
            && doc.kind(end) == Kind::Word
            && end > start + 1
            && doc.conjunction(end - 1)
            && doc.is(end - 1, flag::AUX | flag::ADV | flag::TIME | flag::FUNCTION)
        {
            end -= 1;
            continue;
        }
        // a conjunction or كما left over before the next clause
        if end > start + 1
            && (doc.is(end - 1, flag::CLAUSE)
                && !doc.is(end - 1, flag::FUNCTION)
                && matches!(
                    doc.bare(end - 1),
                    "كما"
                        | "فيما"
                        | "لكن"
                        | "حيث"
                        | "بينما"
                        | "لكنه"
                        | "لكنها"
                        | "اذ"
                        | "ثم"
                        | "حين"
                )
                || matches!(doc.bare(end - 1), "" | "و" | "قد" | "كان" | "كانت")
                    && doc.kind(end - 1) == Kind::Word
                    && doc.joined(end - 1) == Joined::None
                || matches!(doc.bare(end - 1), "هو" | "هي") && doc.conjunction(end - 1)
                || doc.folded_is(end - 1, "وذلك")
                || matches!(doc.bare(end - 1), "الامر" | "في") && doc.kind(end - 2) == Kind::Comma)
        {
            end -= 1;
            continue;
        }
        break;
    }
    Run { start, end }
}

/// A bracket whose partner stands in the same run.
fn closes(doc: &Doc<'_>, start: usize, close: usize) -> bool {
    (start..close)
        .rev()
        .take(60)
        .find(|&k| matches!(doc.kind(k), Kind::Open | Kind::Close))
        .is_some_and(|k| doc.kind(k) == Kind::Open)
}

/// Whose wording a content has.
pub fn form(doc: &Doc<'_>, content: &Content) -> Form {
    if content.answer {
        return Form::Direct;
    }
    let mut any = false;
    let mut all = true;
    for piece in &content.pieces {
        let before = piece
            .start
            .checked_sub(1)
            .and_then(|k| doc.layout.opened_by(k));
        let direct = before.is_some_and(|q| {
            let mut quote = doc.layout.quotes[q];
            while let Some(next) = joined_quote(doc, &quote).filter(|_| piece.end > quote.close) {
                quote = next;
            }
            piece.end <= quote.close
                && (piece.end..quote.close)
                    .all(|k| !matches!(doc.kind(k), Kind::Word | Kind::Number))
        }) || doc.layout.quote_at(piece.start).is_some_and(|q| {
            piece.end <= doc.layout.quotes[q].close
                && doc.layout.quotes[q].open + 3 >= piece.start
                && doc.is_that(piece.start - 1)
        });
        if direct {
            any = true;
        } else {
            all = false;
            any |= (piece.start.saturating_sub(1)..piece.end).any(|k| {
                doc.layout
                    .opened_by(k)
                    .is_some_and(|q| wording(doc, &doc.layout.quotes[q]))
            });
        }
    }
    if content.own
        && content
            .pieces
            .first()
            .is_some_and(|p| first_person(doc, *p) || closed_alone(doc, *p))
    {
        return Form::Direct;
    }
    match (all && any, any) {
        (true, _) => Form::Direct,
        (false, true) => Form::Mixed,
        _ => Form::Indirect,
    }
}

/// A quoted stretch is the speaker's wording, not a term, a title or a name.
fn wording(doc: &Doc<'_>, quote: &Quote) -> bool {
    let inside = quote.open + 1..quote.close;
    let words = inside
        .clone()
        .filter(|&k| doc.kind(k) == Kind::Word)
        .take(6)
        .count();
    // but الحكومة "بالصمت والسلبية"
    let names = quote.open > 0
        && doc.is(
            quote.open - 1,
            flag::ANY_ORG | flag::MEDIUM | flag::TITLE | flag::DOCUMENT,
        )
        && !(doc.joined(quote.open + 1) == Joined::Ba && doc.tokens.list[quote.open + 1].article);
    let proper = |k: usize| {
        doc.is(
            k,
            flag::NAME | flag::ANY_ORG | flag::PROPER_ORG | flag::PROPER_MEDIUM | flag::PLACE,
        )
    };
    let common = |k: usize| {
        doc.is(
            k,
            flag::COMMON | flag::NOUN | flag::PARTICIPLE | flag::ATTITUDE | flag::FINITE,
        ) && !proper(k)
    };
    // اللقاح "Sinopharm"
    let latin = words <= 2
        && inside
            .clone()
            .all(|k| doc.kind(k) != Kind::Word || doc.bare(k).is_ascii());
    if latin {
        return false;
    }
    // تطبيق "سريع", فيلم "رحلة بلا عودة": what bears a name
    if words <= 5 && bears_name(doc, quote.open) {
        return false;
    }
    match words {
        0 => false,
        1 => {
            !names
                && inside
                    .clone()
                    .all(|k| doc.kind(k) != Kind::Word || common(k) && !doc.tokens.list[k].article)
        }
        2 => {
            // تطبيق "واتس آب": a word that no table knows
            let unknown = doc.flags(quote.open + 1) == 0
                && !common(quote.open + 2)
                && inside.clone().all(|k| {
                    !doc.tokens.list[k].article && !doc.tokens.original(k).ends_with(['ة', 'ى'])
                });
            !names && !unknown
                || inside
                    .clone()
                    .all(|k| common(k) && !doc.tokens.list[k].article)
        }
        // شركة «إم إم إل ميديست ليمتد»
        3..=5 => {
            !(names
                && !doc.tokens.list[quote.open - 1].article
                && doc.is(quote.open - 1, flag::ORG | flag::ORG_COMPANY))
                || inside
                    .clone()
                    .any(|k| doc.is(k, flag::FUNCTION_WORD | flag::FINITE))
        }
        _ => true,
    }
}

/// Nouns of things that bear a name, in construct with it.
const NAMED: [&str; 49] = [
    "تطبيق",
    "منصه",
    "حمله",
    "برنامج",
    "خدمه",
    "هاتف",
    "جهاز",
    "سياره",
    "فيلم",
    "مسلسل",
    "اغنيه",
    "البوم",
    "كتاب",
    "روايه",
    "مسرحيه",
    "مشروع",
    "مبادره",
    "شركه",
    "لعبه",
    "سلسله",
    "نظام",
    "فيروس",
    "اعصار",
    "عاصفه",
    "سفينه",
    "عمليه",
    "طايره",
    "صاروخ",
    "مهرجان",
    "جايزه",
    "بطوله",
    "نادي",
    "فريق",
    "فندق",
    "متجر",
    "مجموعه",
    "حركه",
    "تنظيم",
    "جماعه",
    "حزب",
    "قصيده",
    "ديوان",
    "عرض",
    "شعار",
    "عنوان",
    "قناه",
    "صحيفه",
    "مجله",
    "موقع",
];

/// A noun in front of marks whose name stands in them.
fn bears_name(doc: &Doc<'_>, mark: usize) -> bool {
    mark > 0
        && doc.kind(mark - 1) == Kind::Word
        && !doc.tokens.list[mark - 1].article
        && NAMED.contains(&doc.stem(mark - 1))
}

/// `قائلا: محاها تماما"`: words that are closed at the end of a line and nowhere opened.
fn closed_alone(doc: &Doc<'_>, run: Run) -> bool {
    doc.kind(run.end) == Kind::Mark
        && doc.layout.opened_by(run.end).is_none()
        && doc.kind(run.end + 1) == Kind::Newline
        && (run.start..run.end).all(|k| doc.kind(k) != Kind::Mark)
}

/// The words of a speaker about themselves, who may stand without marks after a colon.
fn first_person(doc: &Doc<'_>, run: Run) -> bool {
    (run.start..run.end.min(run.start + 25)).any(|k| {
        let word = doc.bare(k);
        matches!(
            word,
            "انا"
                | "نحن"
                | "اننا"
                | "انني"
                | "اني"
                | "لدينا"
                | "علينا"
                | "لنا"
                | "لي"
                | "عندنا"
                | "اعتقد"
                | "ارجو"
                | "نريد"
                | "نحتاج"
                | "اشكر"
                | "انت"
                | "انتم"
                | "كنت"
                | "كنا"
                | "لست"
                | "لسنا"
                | "اود"
                | "اتمني"
                | "احب"
                | "اشعر"
                | "اري"
                | "لكم"
                | "عليكم"
                | "عليك"
                | "انك"
                | "انكم"
                | "اليكم"
                | "لديك"
                | "لديكم"
                | "منكم"
                | "معك"
                | "معكم"
        ) || second_person(doc, k)
            || first_person_verb(doc, k)
            || doc.lexicon.forms(doc.tokens.list[k].entry).iter().any(|f| {
                f.person == 1
                    && !f.passive
                    && f.shape == Shape::Present
                    && !doc.tokens.list[k].pronoun
                    && !doc.tokens.list[k].article
            }) && word.starts_with('ن')
            || word.len() > 8
                && word.ends_with("نا")
                && (doc.tokens.list[k].pronoun
                    || doc.is(k, flag::FINITE) && (k == run.start || !doc.is(k, flag::NAME)))
    })
}

/// `أكد أن القانون يجرم ذلك | ويشدد على`: a second verb in the present, of what the content is about,
/// where the narrator tells in the past.
fn law_goes_on(doc: &Doc<'_>, cue: &Cue, other: &Cue, (start, j): (usize, usize)) -> bool {
    let shape = |c: &Cue| c.form.map(|f| f.shape);
    cue.tie == Tie::That
        && other.subject.is_none()
        && other.token == j
        && doc.conjunction(j)
        && !comma_before(doc, j)
        && shape(other) == Some(Shape::Present)
        && matches!(shape(cue), Some(Shape::Past | Shape::Participle))
        && doc.layout.sentence_of(cue.token) == doc.layout.sentence_of(j)
        && (start..j).any(|k| {
            let first = doc.bare(k).chars().next();
            let verb = doc.is(k, flag::FINITE) && !doc.tokens.list[k].article;
            first == doc.bare(j).chars().next() && (verb || doc.flags(k) == 0 && first == Some('ي'))
        })
}

/// `لا تخافي`, `لا تنسوا`: somebody is told not to.
fn second_person(doc: &Doc<'_>, k: usize) -> bool {
    k > 0
        && doc.bare(k - 1) == "لا"
        && doc.bare(k).starts_with('ت')
        && (doc.bare(k).ends_with("وا")
            || doc.bare(k).ends_with('ي') && doc.tokens.original(k).ends_with('ي'))
        && doc.bare(k).chars().count() > 4
        && !doc.is(k, flag::NOUN)
}

/// `سنقاتل`, `لا نعيش`, `لم أكن`: a verb of the first person, known by the same verb in the third.
/// Without س and a particle of negation or أن in front only a word that is nothing else.
fn first_person_verb(doc: &Doc<'_>, k: usize) -> bool {
    let token = &doc.tokens.list[k];
    let word = doc.bare(k);
    let future = word.strip_prefix('س').filter(|w| w.starts_with('ن'));
    let mut letters = future.unwrap_or(word).chars();
    let first = letters.next();
    let led = token.joined == Joined::Sin
        || future.is_some()
        || k > 0 && (doc.is(k - 1, flag::NEG) || doc.is_that(k - 1) && doc.bare(k - 1) == "ان");
    if !matches!(first, Some('ن' | 'ا')) || letters.as_str().len() < if led { 4 } else { 6 } {
        return false;
    }
    let other = flag::NOUN | flag::NAME | flag::PLACE | flag::DEMONYM | flag::TITLE | flag::MEDIUM;
    let free = led || first == Some('ن') && token.flags & other == 0;
    free && !token.article
        && doc
            .lexicon
            .get(&format!("ي{}", letters.as_str()))
            .is_some_and(|e| doc.lexicon.flags(e) & (flag::FINITE | flag::AUX) != 0)
}

/// Leaves out line breaks at both ends.
pub fn trim_blank(doc: &Doc<'_>, run: Run) -> Run {
    let Run { mut start, mut end } = run;
    while start + 1 < end && doc.kind(start) == Kind::Newline {
        start += 1;
    }
    while end > start + 1 && doc.kind(end - 1) == Kind::Newline {
        end -= 1;
    }
    Run { start, end }
}
