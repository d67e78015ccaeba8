//! Pairs of quotation marks, sentences and paragraphs.
//!
//! Marks of every style are paired inside a paragraph, guillemets in either direction; a pair may
//! run over several lines where its partner stands later with nothing opened in between; a mark
//! without a partner is tolerated.

use crate::lexicon::flag;
use crate::token::{Kind, Tokens};

/// A quotation: what stands between two marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Token of the opening mark.
    pub open: usize,
    /// Token of the closing mark, or the first token after an unclosed quotation.
    pub close: usize,
    /// Both marks are there.
    pub closed: bool,
}

/// A run of tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// First token.
    pub start: usize,
    /// Token after the last.
    pub end: usize,
}

/// How an article is divided.
#[derive(Debug, Default)]
pub struct Layout {
    /// Quotations in text order.
    pub quotes: Vec<Quote>,
    /// Sentences in text order; a stop inside a closed quotation ends none. None is longer than
    /// 700 tokens, but for the stops and marks behind it.
    pub sentences: Vec<Run>,
    /// Lines in text order.
    pub paragraphs: Vec<Run>,
    inside: Vec<u32>,
    /// For every token, the quotation that it opens.
    opens: Vec<u32>,
    sentence: Vec<u32>,
    paragraph: Vec<u32>,
}

const OUTSIDE: u32 = u32::MAX;

/// A sentence of so many tokens ends at the next comma, stop or line break, also inside a
/// quotation. Real ones are shorter (the longest of the corpus has some 300 tokens); what a
/// cue can govern is bounded by this.
const LONG: usize = 500;

/// A quotation over more lines than this was never closed.
const LINES: usize = 8;

/// A sentence of so many tokens ends.
const LONGEST: usize = 700;

impl Layout {
    /// The quotation a token stands in (its own marks are outside).
    pub fn quote_at(&self, token: usize) -> Option<usize> {
        self.inside
            .get(token)
            .filter(|&&q| q != OUTSIDE)
            .map(|&q| q as usize)
    }

    /// The quotation that a mark opens.
    pub fn opened_by(&self, token: usize) -> Option<usize> {
        self.opens
            .get(token)
            .filter(|&&q| q != OUTSIDE)
            .map(|&q| q as usize)
    }

    /// Index of the sentence of a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence.get(token).map_or(0, |&s| s as usize)
    }

    /// The sentence of a token.
    pub fn sentence_at(&self, token: usize) -> Run {
        self.sentences
            .get(self.sentence_of(token))
            .copied()
            .unwrap_or(Run {
                start: token,
                end: token,
            })
    }

    /// Index of the paragraph of a token.
    pub fn paragraph_of(&self, token: usize) -> usize {
        self.paragraph.get(token).map_or(0, |&p| p as usize)
    }

    /// The paragraph of a token.
    pub fn paragraph_at(&self, token: usize) -> Run {
        self.paragraphs
            .get(self.paragraph_of(token))
            .copied()
            .unwrap_or(Run {
                start: token,
                end: token,
            })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Double,
    Guillemet,
    Brace,
    Single,
}

#[derive(Clone, Copy)]
struct Mark {
    token: usize,
    style: Style,
    opens: bool,
    closes: bool,
    /// Between two words written together with it.
    joins: bool,
}

/// Divides an article; `resumes` tells whether the narrator speaks again at a token that begins a
/// sentence (a report of its own), which ends a quotation that was never closed.
pub fn layout(tokens: &Tokens<'_>, resumes: impl Fn(usize) -> bool) -> Layout {
    let mut layout = Layout {
        sentences: Vec::with_capacity(tokens.list.len() / 16 + 4),
        paragraphs: Vec::with_capacity(tokens.list.len() / 32 + 4),
        inside: vec![OUTSIDE; tokens.list.len()],
        ..Layout::default()
    };
    divide_paragraphs(tokens, &mut layout);
    pair(tokens, &mut layout, &resumes);
    divide_sentences(tokens, &mut layout);
    close_open(tokens, &mut layout, resumes);
    for (n, quote) in layout.quotes.iter().enumerate() {
        layout.inside[quote.open + 1..quote.close].fill(u32::try_from(n).unwrap_or(OUTSIDE));
    }
    layout
}

/// The stops, line breaks and marks of an article.
fn dividers(tokens: &Tokens<'_>) -> impl Iterator<Item = usize> {
    tokens.dividers.iter().map(|&i| i as usize)
}

fn divide_paragraphs(tokens: &Tokens<'_>, layout: &mut Layout) {
    let mut start = 0;
    layout.paragraph.reserve(tokens.list.len());
    for i in dividers(tokens).filter(|&i| tokens.list[i].kind == Kind::Newline) {
        let n = u32::try_from(layout.paragraphs.len()).unwrap_or(OUTSIDE);
        layout.paragraph.resize(i + 1, n);
        layout.paragraphs.push(Run { start, end: i });
        start = i + 1;
    }
    let n = u32::try_from(layout.paragraphs.len()).unwrap_or(OUTSIDE);
    layout.paragraph.resize(tokens.list.len(), n);
    layout.paragraphs.push(Run {
        start,
        end: tokens.list.len(),
    });
}

/// Reads from the blanks around a mark whether it can open and whether it can close.
fn read_mark(tokens: &Tokens<'_>, i: usize) -> Option<Mark> {
    let token = &tokens.list[i];
    let shape = tokens.original(i);
    let next = tokens.list.get(i + 1);
    let glued_left = token.glued
        && i > 0
        && !matches!(
            tokens.list[i - 1].kind,
            Kind::Colon
                | Kind::Comma
                | Kind::Open
                | Kind::Dash
                | Kind::Newline
                | Kind::Semicolon
                | Kind::Mark
        );
    let glued_right = next.is_some_and(|n| {
        n.glued
            && !matches!(
                n.kind,
                Kind::Stop
                    | Kind::Comma
                    | Kind::Semicolon
                    | Kind::Close
                    | Kind::Newline
                    | Kind::Colon
                    | Kind::Mark
            )
    });
    let after_stop =
        token.glued && i > 0 && matches!(tokens.list[i - 1].kind, Kind::Stop | Kind::Comma);
    let style = match shape {
        "«" | "»" | "‹" | "›" => Style::Guillemet,
        "{" | "}" | "﴾" | "﴿" => Style::Brace,
        "'" | "‘" | "’" | "`" | "´" | "‚" | "′" => Style::Single,
        _ => Style::Double,
    };
    if style == Style::Single && glued_left && glued_right {
        return None;
    }
    // و"الملتقى", بـ"المجانية"; not "ب"
    let letter = glued_left
        && matches!(tokens.folded(i - 1), "و" | "ب" | "ل" | "ف" | "ك")
        && !(i > 1 && tokens.list[i - 1].glued && tokens.list[i - 2].kind == Kind::Mark);
    let colon = i > 0 && tokens.list[i - 1].kind == Kind::Colon;
    let (opens, closes) = match shape {
        "{" => (true, false),
        "}" => (false, true),
        _ if colon => (true, false),
        "“" | "„" | "‟" | "〝" => (true, !glued_right),
        "”" | "〞" => (glued_right && (!glued_left || letter), true),
        _ if letter => (true, false),
        _ if glued_left && glued_right => (true, true),
        _ if glued_right => (true, after_stop),
        _ if glued_left || after_stop => (false, true),
        _ => (true, true),
    };
    Some(Mark {
        token: i,
        style,
        opens,
        closes,
        joins: glued_left && glued_right,
    })
}

fn pair(tokens: &Tokens<'_>, layout: &mut Layout, resumes: &impl Fn(usize) -> bool) {
    let marks: Vec<Mark> = dividers(tokens)
        .filter(|&i| tokens.list[i].kind == Kind::Mark)
        .filter_map(|i| read_mark(tokens, i))
        .collect();
    let mut open: Option<Mark> = None;
    // whether lines are sentences, found out once
    let whole = std::cell::OnceCell::new();
    let mut n = 0;
    while n < marks.len() {
        let mark = marks[n];
        n += 1;
        // الزوج”جويل بلاسكو": where the next one can only close, this one opens
        let partner = || {
            marks.get(n).is_some_and(|m| {
                m.style == mark.style
                    && m.closes
                    && (!m.opens || m.joins && mark.joins)
                    && m.token > mark.token + 1
                    && layout.paragraph_of(m.token) == layout.paragraph_of(mark.token)
            })
        };
        let Some(before) = open else {
            // قائلا" نحن: a mark written to the word before it
            let said = mark.token > 0
                && tokens.list[mark.token - 1].is(flag::VERB)
                && !tokens.list[mark.token - 1].is(flag::NOUN)
                && tokens.list[mark.token].glued
                && tokens.list[mark.token + 1].kind == Kind::Word;
            open = (mark.opens || said || partner()).then_some(mark);
            continue;
        };
        let same = layout.paragraph_of(before.token) == layout.paragraph_of(mark.token);
        if !same {
            // a quotation over several lines: the next mark must be one that can only close
            let opens = mark.opens || mark.joins && partner();
            let carries = mark.closes
                && !opens
                && before.style == mark.style
                && layout.paragraph_of(mark.token) - layout.paragraph_of(before.token) <= LINES;
            if carries {
                layout.quotes.push(closed(before, mark));
                open = None;
            } else if let Some(close) = broken_off(layout, resumes, before, mark) {
                layout.quotes.push(Quote {
                    close,
                    ..unclosed(before, layout)
                });
                open = Some(mark);
            } else {
                let quote = over_lines(tokens, layout, resumes, before, Some(mark.token), &whole);
                layout.quotes.push(quote);
                open = opens.then_some(mark);
            }
        } else if before.style != mark.style {
            // another style inside a quotation belongs to it
        } else if mark.closes {
            // two marks side by side hold nothing
            if mark.token > before.token + 1 {
                layout.quotes.push(closed(before, mark));
            }
            open = None;
        } else {
            match opened_again(tokens, layout, resumes, &marks, before, n - 1) {
                Again::Holds(partner) => {
                    layout.quotes.push(closed(before, marks[partner]));
                    open = None;
                    n = partner + 1;
                }
                Again::RunsOn(next) => {
                    layout.quotes.push(Quote {
                        close: marks
                            .get(next)
                            .map_or(usize::MAX, |m| m.token)
                            .min(layout.paragraph_at(before.token).end),
                        ..unclosed(before, layout)
                    });
                    open = None;
                    n = next;
                }
                Again::Anew(close) => {
                    layout.quotes.push(Quote {
                        open: before.token,
                        close,
                        closed: false,
                    });
                    open = Some(mark);
                }
                Again::Stray => open = Some(mark),
            }
        }
    }
    if let Some(before) = open {
        let quote = over_lines(tokens, layout, resumes, before, None, &whole);
        layout.quotes.push(quote);
    }
    layout.quotes.sort_by_key(|q| q.open);
    layout.opens = vec![OUTSIDE; tokens.list.len()];
    for (n, quote) in layout.quotes.iter().enumerate() {
        layout.opens[quote.open] = u32::try_from(n).unwrap_or(OUTSIDE);
    }
}

/// The end of a quotation of two lines whose third opens it anew, as English newspapers write one of
/// several paragraphs; not where the second is the narrator's.
fn broken_off(
    layout: &Layout,
    resumes: &impl Fn(usize) -> bool,
    before: Mark,
    mark: Mark,
) -> Option<usize> {
    let second = layout.paragraph_of(before.token) + 1;
    let line = layout.paragraphs.get(second)?;
    let anew = mark.opens
        && mark.style == before.style
        && layout.paragraph_of(mark.token) == second + 1
        && layout.paragraph_at(mark.token).start == mark.token
        && line.start < line.end
        && !resumes(line.start);
    anew.then_some(line.end)
}

/// So many marks behind one are looked at for its partner.
const NEAR: usize = 64;

/// What it means that a mark opens while one of its style is open.
enum Again {
    /// An inner quotation: the outer ends at the mark of this index.
    Holds(usize),
    /// An inner quotation of an outer that never ends: the marks go on at this index.
    RunsOn(usize),
    /// The first was never closed: it ends at this token.
    Anew(usize),
    /// The first opened nothing: the narrator speaks behind it.
    Stray,
}

/// Reads whether the mark of index `n` opens an inner quotation of `outer`: where a partner for
/// both is left; where both end with one mark; or where the sentence of the outer goes on.
fn opened_again(
    tokens: &Tokens<'_>,
    layout: &Layout,
    resumes: &impl Fn(usize) -> bool,
    marks: &[Mark],
    outer: Mark,
    n: usize,
) -> Again {
    let inner = marks[n];
    let stops = |i: usize| match tokens.list[i].kind {
        Kind::Newline => true,
        Kind::Stop => full_stop(tokens, i),
        _ => false,
    };
    if resumes(outer.token + 1) {
        return Again::Stray;
    }
    let paragraph = layout.paragraph_of(inner.token);
    let near = || {
        (n + 1..marks.len())
            .take(NEAR)
            .filter(|&k| marks[k].style == outer.style)
            .take_while(|&k| {
                let lines = layout.paragraph_of(marks[k].token) - paragraph;
                lines == 0 || lines <= LINES && !marks[k].opens
            })
    };
    let mut depth = 2;
    for k in near() {
        if marks[k].closes {
            depth -= 1;
        } else {
            depth += 1;
        }
        if depth == 0 {
            // marks that look alike on both sides do not reach over the narrator's next report
            let alike = outer.style == Style::Single || tokens.original(outer.token) == "\"";
            let over = (outer.token..marks[k].token).any(|i| stops(i) && resumes(i + 1));
            if alike && (over || k > n + 8) {
                break;
            }
            return Again::Holds(k);
        }
    }
    if let Some(at) = reports_before(tokens, outer.token, inner.token) {
        return Again::Anew(at);
    }
    let named = tokens.list[inner.token - 1].kind == Kind::Colon;
    if named || (outer.token..inner.token).any(stops) {
        return Again::Anew(inner.token);
    }
    // behind the marks that are near, no end matters
    let paragraph = layout.paragraph_at(inner.token).end;
    let last = marks.get(n + NEAR).map_or(paragraph, |m| m.token + 1);
    let end = (inner.token..paragraph.min(last))
        .find(|&i| stops(i))
        .unwrap_or(paragraph);
    let mut depth = 2;
    let mut next = n + 1;
    for k in near().take_while(|&k| marks[k].token <= end + 1) {
        next = k + 1;
        if !marks[k].closes {
            depth += 1;
            continue;
        }
        depth -= 1;
        let last = tokens.list.get(marks[k].token + 1).is_none_or(|t| {
            matches!(
                t.kind,
                Kind::Stop | Kind::Newline | Kind::Comma | Kind::Semicolon
            )
        });
        if depth == 1 && last {
            return Again::Holds(k);
        }
    }
    if depth == 1 {
        Again::RunsOn(next)
    } else {
        Again::Anew(inner.token)
    }
}

/// `أكد أن “العمل مستمر، | وأضاف “أن`: the comma in front of the report of the narrator that the inner mark
/// belongs to.
fn reports_before(tokens: &Tokens<'_>, outer: usize, inner: usize) -> Option<usize> {
    let reports = |k: usize| {
        let t = &tokens.list[k];
        t.kind == Kind::Word
            && t.conjunction
            && t.is(flag::VERB)
            && t.is(flag::FINITE)
            && !t.article
            && !t.is(flag::FUNCTION_WORD)
    };
    let verb = (outer + 2..inner)
        .rev()
        .take(9)
        .take_while(|&k| matches!(tokens.list[k].kind, Kind::Word | Kind::Colon | Kind::Number))
        .find(|&k| reports(k))?;
    matches!(
        tokens.list[verb - 1].kind,
        Kind::Comma | Kind::Stop | Kind::Semicolon
    )
    .then_some(verb - 1)
}

const fn closed(open: Mark, close: Mark) -> Quote {
    Quote {
        open: open.token,
        close: close.token,
        closed: true,
    }
}

fn unclosed(mark: Mark, layout: &Layout) -> Quote {
    Quote {
        open: mark.token,
        close: layout.paragraph_at(mark.token).end.max(mark.token + 1),
        closed: false,
    }
}

/// An article whose lines are sentences: hardly a stop stands inside one.
fn lines_are_sentences(tokens: &Tokens<'_>, layout: &Layout) -> bool {
    let inner = tokens
        .list
        .windows(2)
        .filter(|w| w[0].kind == Kind::Stop && w[1].kind == Kind::Word)
        .count();
    layout.paragraphs.len() > 6 && inner * 8 < layout.paragraphs.len()
}

/// An unclosed quotation that begins its line goes on over the next lines where lines are sentences,
/// as far as the next mark or a report of the narrator's.
fn over_lines(
    tokens: &Tokens<'_>,
    layout: &Layout,
    resumes: &impl Fn(usize) -> bool,
    mark: Mark,
    next: Option<usize>,
    whole: &std::cell::OnceCell<bool>,
) -> Quote {
    let mut quote = unclosed(mark, layout);
    let line = layout.paragraph_of(mark.token);
    if layout.paragraphs[line].start != mark.token
        || !whole.get_or_init(|| lines_are_sentences(tokens, layout))
    {
        return quote;
    }
    let last = next.map_or(layout.paragraphs.len(), |m| layout.paragraph_of(m));
    for run in &layout.paragraphs[line + 1..last.min(line + LINES)] {
        let reports = |k: usize| {
            tokens.list.get(k).is_some_and(|t| {
                t.is(flag::VERB) && t.is(flag::FINITE) && !t.article && t.kind == Kind::Word
            })
        };
        if run.start >= run.end || resumes(run.start) || reports(run.start) {
            break;
        }
        quote.close = run.end;
    }
    quote
}

fn divide_sentences(tokens: &Tokens<'_>, layout: &mut Layout) {
    let list = &tokens.list;
    let mut quotes = layout.quotes.iter().filter(|q| q.closed).peekable();
    let mut start = 0;
    let mut i = 0;
    // the closing mark of the latest quotation with a stop in it, and its last word
    let mut last_word = (0, 0);
    let mut ends = dividers(tokens)
        .filter(|&k| list[k].kind != Kind::Mark)
        .peekable();
    while i < list.len() {
        while ends.next_if(|&k| k < i).is_some() {}
        let near = list.len().min(start + LONG);
        i = ends.peek().map_or(near, |&k| k.min(near)).max(i);
        if i == list.len() {
            break;
        }
        let length = i - start;
        while quotes.peek().is_some_and(|q| q.close < i) {
            quotes.next();
        }
        let inside = quotes.peek().is_some_and(|q| q.open < i && i < q.close);
        let mut end = None;
        match list[i].kind {
            Kind::Newline if !inside => end = Some(i + 1),
            Kind::Stop if inside => {
                // a stop just before the closing mark ends the sentence behind the mark
                let close = quotes.peek().map_or(i, |q| q.close);
                if last_word.0 != close {
                    let word = (i + 1..close)
                        .rfind(|&k| matches!(list[k].kind, Kind::Word | Kind::Number));
                    last_word = (close, word.unwrap_or(0));
                }
                let rest_is_marks = last_word.1 <= i;
                let goes_on = list.get(close + 1).is_some_and(|t| {
                    matches!(
                        t.kind,
                        Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Close
                    )
                });
                if rest_is_marks && !goes_on && full_stop(tokens, i) {
                    end = Some(close + 1);
                }
            }
            Kind::Stop if full_stop(tokens, i) => {
                let mut k = i + 1;
                while k < list.len()
                    && (list[k].kind == Kind::Stop
                        || (list[k].kind == Kind::Mark
                            && list[k].glued
                            && layout.opened_by(k).is_none())
                        || (list[k].kind == Kind::Close && list[k].glued))
                {
                    k += 1;
                }
                end = Some(k);
            }
            _ => {}
        }
        if length >= LONGEST
            || length >= LONG && matches!(list[i].kind, Kind::Comma | Kind::Stop | Kind::Newline)
        {
            end = end.or(Some(i + 1));
        }
        if let Some(end) = end {
            layout.sentences.push(Run { start, end });
            start = end;
            i = end;
        } else {
            i += 1;
        }
    }
    if start < list.len() || layout.sentences.is_empty() {
        layout.sentences.push(Run {
            start,
            end: list.len(),
        });
    }
    layout.sentence.reserve(list.len());
    for (n, run) in layout.sentences.iter().enumerate() {
        let n = u32::try_from(n).unwrap_or(OUTSIDE);
        layout.sentence.resize(run.end, n);
    }
}

/// A stop that ends a sentence: not an initial (`د.`, `م.عمر`), not inside a Latin name.
fn full_stop(tokens: &Tokens<'_>, i: usize) -> bool {
    let list = &tokens.list;
    if tokens.original(i) != "." {
        return true;
    }
    let next_word = list.get(i + 1).is_some_and(|t| t.kind == Kind::Word);
    if i == 0 || !list[i].glued {
        return true;
    }
    let before = &list[i - 1];
    if before.kind == Kind::Word && next_word {
        let letters = tokens.folded(i - 1).chars().count();
        // but 2013 م.
        let unit = i > 1 && list[i - 2].kind == Kind::Number && !list[i + 1].glued;
        if letters == 1 {
            return unit;
        }
        // دي.ان.أيه
        let glued = |k: usize| list.get(k).is_some_and(|t| t.kind == Kind::Stop && t.glued);
        let short = |k: usize| tokens.folded(k).chars().count() <= 3;
        if list[i + 1].glued
            && short(i - 1)
            && short(i + 1)
            && (glued(i + 2)
                && list
                    .get(i + 3)
                    .is_some_and(|t| t.glued && t.kind == Kind::Word)
                || i > 2 && glued(i - 2) && list[i - 1].glued)
        {
            return false;
        }
        let latin = |k: usize| tokens.original(k).is_ascii();
        if list[i + 1].glued && latin(i - 1) && latin(i + 1) {
            return false;
        }
    }
    true
}

/// An unclosed quotation ends where the narrator clearly resumes, else with its paragraph.
fn close_open(tokens: &Tokens<'_>, layout: &mut Layout, resumes: impl Fn(usize) -> bool) {
    let ends: Vec<(usize, usize)> = layout
        .quotes
        .iter()
        .enumerate()
        .filter(|(_, q)| !q.closed)
        .map(|(n, q)| {
            let mut sentence = layout.sentence_of(q.open) + 1;
            while let Some(run) = layout.sentences.get(sentence).filter(|r| r.start < q.close) {
                if resumes(run.start) {
                    return (n, run.start);
                }
                sentence += 1;
            }
            (n, q.close)
        })
        .collect();
    for (n, end) in ends {
        layout.quotes[n].close = end.max(layout.quotes[n].open + 1).min(tokens.list.len());
    }
}
