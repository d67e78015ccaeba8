//! Statements for the eye: the article right to left with what was found in it marked, a legend,
//! and a table who / act / what.
//!
//! Every letter of the article and of the statements is escaped, none of them stands in an
//! attribute; there is no script, no link and no style sheet. `$` and `\` stand in elements of
//! their own, so that a notebook's formula setter finds no pair of them. Colours are half
//! transparent or mid-toned, so that they can be read on a light and on a dark page; cue, speaker
//! and content differ in line and box as well.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::fmt::Write;

use crate::statement::{Resolution, Span, Speaker, Statement};

/// Elements within one another; what lies deeper stands in the table only.
const DEPTH: usize = 12;

/// How many statements of many articles are shown.
const SHOWN: usize = 10;

/// One colour a speaker, round and round.
const COLOURS: [&str; 8] = [
    "47,126,216",
    "46,150,100",
    "196,112,28",
    "166,84,190",
    "24,148,158",
    "208,72,72",
    "140,124,30",
    "204,74,140",
];
/// No speaker.
const GREY: &str = "128,128,128";

/// What comes before the first section of a page.
pub const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n\
<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta name=\"color-scheme\" content=\"light dark\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<title>aqwal</title>\n</head>\n\
<body style=\"color-scheme:light dark;margin:0 auto;max-width:62rem;padding:.5rem 1rem 2rem;\
font-family:system-ui,'Segoe UI','Noto Sans Arabic','Noto Naskh Arabic',Tahoma,sans-serif\">\n";

/// What comes behind the last section of a page.
pub const FOOT: &str = "</body>\n</html>\n";

/// A whole page with one article.
#[must_use]
pub fn page(article: &str, statements: &[Statement<'_>]) -> String {
    let mut out = String::from(HEAD);
    section(&mut out, None, article, statements);
    out.push_str(FOOT);
    out
}

/// Adds one article of a page, under a heading where it has a name.
pub fn section(out: &mut String, name: Option<&str>, article: &str, statements: &[Statement<'_>]) {
    out.push_str("<section>\n");
    if let Some(name) = name {
        out.push_str(
            "<h2 dir=\"auto\" style=\"font-size:1.1em;margin:2em 0 .5em;overflow-wrap:anywhere\">",
        );
        escape(out, name);
        out.push_str("</h2>\n");
    }
    out.push_str(&fragment(article, statements));
    out.push_str("</section>\n");
}

/// The article with its statements marked, for a place inside another page.
#[must_use]
pub fn fragment(article: &str, statements: &[Statement<'_>]) -> String {
    let view = View::of(statements);
    let mut out = String::with_capacity(article.len() * 2 + statements.len() * 1500 + 2000);
    out.push_str(
        "<div class=\"aqwal tex2jax_ignore mathjax_ignore\" dir=\"rtl\" lang=\"ar\" \
         style=\"text-align:start;overflow-wrap:anywhere;max-width:62rem\">\n",
    );
    view.article(&mut out, article);
    if !statements.is_empty() {
        legend(&mut out);
    }
    view.table(&mut out, None, statements.len());
    out.push_str("</div>\n");
    out
}

/// The first statements of many articles, a table for each article under its name, for a place
/// inside another page. `size` says how much there is in all.
#[must_use]
pub fn digest<'s, 'a: 's, N: AsRef<str>>(
    size: &str,
    articles: impl IntoIterator<Item = (N, &'s [Statement<'a>])>,
) -> String {
    let mut out = format!(
        "<div class=\"aqwal tex2jax_ignore mathjax_ignore\" dir=\"rtl\" lang=\"ar\" \
         style=\"text-align:start;overflow-wrap:anywhere;max-width:62rem\">\n\
         <div style=\"font-weight:600;margin:0 0 .5em\"><bdi dir=\"ltr\">{size}</bdi></div>\n"
    );
    let mut articles = articles.into_iter().filter(|(_, found)| !found.is_empty());
    let mut left = SHOWN;
    while left > 0
        && let Some((name, statements)) = articles.next()
    {
        View::of(statements).table(&mut out, Some(name.as_ref()), left);
        left = left.saturating_sub(statements.len());
    }
    if articles.next().is_some() {
        out.push_str("<div>…</div>\n");
    }
    out.push_str("</div>\n");
    out
}

/// What an element of the marked article is; the order is from the outer to the inner one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// A piece of the content; the first one bears the label.
    Content {
        labelled: bool,
    },
    Speaker,
    Role,
    Cue,
}

/// An element from one code point to another. The derived order puts the earlier, the longer, the
/// outer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Element {
    start: usize,
    end: Reverse<usize>,
    part: Part,
    statement: usize,
}

struct View<'s, 'a> {
    statements: &'s [Statement<'a>],
    colours: Vec<&'static str>,
    /// Statements around each.
    depths: Vec<usize>,
    /// Whether another stands in each.
    holds: Vec<bool>,
}

impl<'s, 'a> View<'s, 'a> {
    fn of(statements: &'s [Statement<'a>]) -> Self {
        let mut known: HashMap<&str, &'static str> = HashMap::new();
        let mut next = COLOURS.iter().cycle();
        let colours = statements
            .iter()
            .map(|s| match &s.speaker {
                None => GREY,
                Some(who) => *known
                    .entry(&who.key)
                    .or_insert_with(|| next.next().copied().unwrap_or(GREY)),
            })
            .collect();
        let parent = |n: usize| statements.get(n).and_then(|s| s.parent);
        let mut holds = vec![false; statements.len()];
        let depths = (0..statements.len())
            .map(|n| {
                // whoever makes statements by hand may make a circle
                std::iter::successors(parent(n), |&n| parent(n))
                    .take(DEPTH)
                    .inspect(|&n| {
                        if let Some(holds) = holds.get_mut(n) {
                            *holds = true;
                        }
                    })
                    .count()
            })
            .collect();
        Self {
            statements,
            colours,
            depths,
            holds,
        }
    }

    fn article(&self, out: &mut String, article: &str) {
        let bytes: Vec<usize> = article
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([article.len()])
            .collect();
        let last = bytes.len() - 1;
        out.push_str(
            "<div style=\"white-space:pre-wrap;line-height:2.5;font-size:1.08em;margin:0 0 1em\">",
        );
        let text = |out: &mut String, from: usize, to: usize| {
            let (slice, rest) = article.split_at(bytes[to]);
            let slice = &slice[bytes[from]..];
            // half of a line's end
            let whole = slice.strip_suffix('\r').filter(|_| rest.starts_with('\n'));
            escape(out, whole.unwrap_or(slice));
        };
        let mut queue: BinaryHeap<Reverse<Element>> =
            self.elements(last).into_iter().map(Reverse).collect();
        let mut open: Vec<Element> = Vec::new();
        let mut at = 0;
        while let Some(Reverse(mut element)) = queue.pop() {
            while let Some(top) = open.pop_if(|top| top.end.0 <= element.start) {
                text(out, at, top.end.0);
                at = top.end.0;
                Self::close(out, top);
            }
            if open.len() >= DEPTH {
                continue;
            }
            text(out, at, element.start);
            at = element.start;
            // an element that reaches over the end of the one around it goes on behind it
            if let Some(top) = open.last().filter(|top| top.end.0 < element.end.0) {
                let part = match element.part {
                    Part::Content { .. } => Part::Content { labelled: false },
                    part => part,
                };
                queue.push(Reverse(Element {
                    start: top.end.0,
                    part,
                    ..element
                }));
                element.end = top.end;
            }
            self.open(out, element);
            open.push(element);
        }
        while let Some(top) = open.pop() {
            text(out, at, top.end.0);
            at = top.end.0;
            Self::close(out, top);
        }
        text(out, at, last);
        out.push_str("</div>\n");
    }

    fn elements(&self, last: usize) -> Vec<Element> {
        let mut elements = Vec::new();
        for (statement, s) in self.statements.iter().enumerate() {
            let mut add = |part: Part, span: &Span<'_>| {
                if span.start < span.end && span.end <= last {
                    elements.push(Element {
                        start: span.start,
                        end: Reverse(span.end),
                        part,
                        statement,
                    });
                }
            };
            for (n, piece) in s.content.iter().enumerate() {
                add(Part::Content { labelled: n == 0 }, piece);
            }
            if let Some(cue) = &s.cue {
                add(Part::Cue, cue);
            }
            if let Some(mention) = s.speaker.as_ref().and_then(|who| who.mention.as_ref()) {
                add(Part::Speaker, mention);
            }
            for (_, role) in roles(s) {
                add(Part::Role, role);
            }
        }
        // two statements may share a speaker's mention or a role
        elements.sort_unstable();
        elements.dedup_by(|b, a| {
            a.start == b.start
                && a.end == b.end
                && a.part == b.part
                && !matches!(a.part, Part::Content { .. } | Part::Cue)
        });
        elements
    }

    fn open(&self, out: &mut String, element: Element) {
        let n = element.statement;
        let colour = self.colours[n];
        match element.part {
            Part::Content { labelled } => {
                content(out, colour, self.depths[n] > 0, self.holds[n]);
                if labelled {
                    let s = &self.statements[n];
                    let name = s.speaker.as_ref().map_or("?", |who| &who.name);
                    label(out, colour, &(n + 1).to_string(), name, &act(s));
                }
            }
            Part::Speaker => speaker(out, colour),
            Part::Role => role(out),
            Part::Cue => cue(out, colour),
        }
    }

    fn close(out: &mut String, element: Element) {
        match element.part {
            Part::Content { .. } => out.push_str("</mark>"),
            Part::Speaker | Part::Role => out.push_str("</span>"),
            Part::Cue => {
                out.push_str("</b>");
                number(out, &(element.statement + 1).to_string());
            }
        }
    }

    /// The first statements in words.
    fn table(&self, out: &mut String, name: Option<&str>, most: usize) {
        const HEADING: &str = "<th scope=\"col\" style=\"text-align:start;padding:.35em .5em;\
             font-weight:600;opacity:.75;border-bottom:2px solid rgba(128,128,128,.6)\">";
        let count = self.statements.len();
        let plural = if count == 1 { "" } else { "s" };
        let _ = write!(
            out,
            "<table style=\"width:100%;border-collapse:collapse;table-layout:fixed;margin:0;\
             font-size:.92em;line-height:1.6\">\n\
             <caption style=\"text-align:start;font-size:.9em;opacity:.75;padding:.3em 0\">"
        );
        if let Some(name) = name {
            out.push_str("<bdi>");
            escape(out, name);
            out.push_str("</bdi> · ");
        }
        let _ = writeln!(
            out,
            "<bdi dir=\"ltr\">{count} statement{plural}</bdi></caption>"
        );
        if count > 0 {
            let _ = write!(
                out,
                "<colgroup><col style=\"width:30%\"><col style=\"width:25%\"><col></colgroup>\n\
                 <thead><tr>{HEADING}who</th>{HEADING}act</th>{HEADING}what</th></tr></thead>\n\
                 <tbody>\n"
            );
            for n in 0..count.min(most) {
                self.row(out, n);
            }
            if most < count {
                out.push_str("<tr><td colspan=\"3\">…</td></tr>\n");
            }
            out.push_str("</tbody>\n");
        }
        out.push_str("</table>\n");
    }

    fn row(&self, out: &mut String, n: usize) {
        const CELL: &str = "text-align:start;vertical-align:top;white-space:normal;\
             padding:.4em .5em;border-bottom:1px solid rgba(128,128,128,.35)";
        let s = &self.statements[n];
        let colour = self.colours[n];
        let _ = write!(
            out,
            "<tr><td style=\"{CELL};border-inline-start:.3em solid rgba({colour},.75)\">"
        );
        number(out, &(n + 1).to_string());
        match &s.speaker {
            None => out.push_str(" <span style=\"opacity:.75\">?</span>"),
            Some(who) => {
                out.push_str(" <bdi style=\"font-weight:600\">");
                escape(out, &who.name);
                out.push_str("</bdi>");
                small(out, |out| {
                    let _ = write!(out, "<bdi dir=\"ltr\">{}</bdi>", who_words(who));
                });
            }
        }
        let _ = write!(
            out,
            "</td><td style=\"{CELL}\"><bdi dir=\"ltr\">{}</bdi>",
            act(s)
        );
        small(out, |out| {
            if let Some(cue) = &s.cue {
                out.push_str("<bdi>");
                escape(out, cue.text);
                out.push_str("</bdi> · ");
            }
            let _ = write!(out, "<bdi dir=\"ltr\">{}</bdi>", s.form.as_str());
        });
        let _ = write!(out, "</td><td style=\"{CELL}\">");
        if let Some(parent) = s.parent {
            let _ = write!(
                out,
                "<div style=\"padding-inline-start:.6em;border-inline-start:2px solid \
                 rgba({},.75)\">",
                self.colours.get(parent).unwrap_or(&GREY)
            );
            small(out, |out| {
                let _ = write!(out, "<bdi dir=\"ltr\">inside {}</bdi>", parent + 1);
            });
        }
        for (k, piece) in s.content.iter().enumerate() {
            if k > 0 {
                out.push_str(" … ");
            }
            escape(out, piece.text);
        }
        for (name, role) in roles(s) {
            small(out, |out| {
                let _ = write!(out, "<bdi dir=\"ltr\">{name}</bdi>: <bdi>");
                escape(out, role.text);
                out.push_str("</bdi>");
            });
        }
        if s.parent.is_some() {
            out.push_str("</div>");
        }
        out.push_str("</td></tr>\n");
    }
}

fn roles<'s, 'a>(s: &'s Statement<'a>) -> impl Iterator<Item = (&'static str, &'s Span<'a>)> {
    [
        ("addressee", &s.addressee),
        ("medium", &s.medium),
        ("time", &s.time),
        ("target", &s.target),
        ("on behalf of", &s.on_behalf_of),
    ]
    .into_iter()
    .filter_map(|(name, span)| Some((name, span.as_ref()?)))
}

fn act(s: &Statement<'_>) -> String {
    let negated = if s.negated { "not " } else { "" };
    format!("{negated}{}", s.act.as_str())
}

fn who_words(who: &Speaker<'_>) -> String {
    match who.resolution {
        Resolution::Named | Resolution::None => who.kind.as_str().to_owned(),
        how => format!("{} · {}", who.kind.as_str(), how.as_str()),
    }
}

// ---------------------------------------------------------------- the elements, legend included

fn content(out: &mut String, colour: &str, nested: bool, holds: bool) {
    let border = if nested { ".9" } else { "0" };
    let padding = if holds { ".5" } else { ".2" };
    let _ = write!(
        out,
        "<mark style=\"color:inherit;background:rgba({colour},.17);border-radius:.35em;\
         border:1px solid rgba({colour},{border});padding:{padding}em .3em;\
         -webkit-box-decoration-break:clone;box-decoration-break:clone\">"
    );
}

fn label(out: &mut String, colour: &str, n: &str, name: &str, act: &str) {
    let _ = write!(
        out,
        "<span style=\"display:inline-block;max-width:95%;font-size:.68em;line-height:1.3;\
         padding:.1em .5em;margin-inline-end:.45em;border-radius:.8em;white-space:normal;\
         background:rgba({colour},.25);border:1px solid rgba({colour},.8);-webkit-user-select:none;user-select:none\">{n} <bdi style=\"font-weight:600\">"
    );
    escape(out, name);
    let _ = write!(out, "</bdi> · <bdi dir=\"ltr\">{act}</bdi></span>");
}

fn speaker(out: &mut String, colour: &str) {
    let _ = write!(
        out,
        "<span style=\"border:1.5px dotted rgb({colour});border-radius:.35em;padding:.1em .2em;\
         -webkit-box-decoration-break:clone;box-decoration-break:clone\">"
    );
}

fn role(out: &mut String) {
    out.push_str(
        "<span style=\"text-decoration:underline dotted 2px rgba(128,128,128,.9);\
         text-decoration-skip-ink:none;text-underline-offset:.4em\">",
    );
}

fn cue(out: &mut String, colour: &str) {
    let _ = write!(
        out,
        "<b style=\"text-decoration:underline double 2px rgb({colour});\
         text-decoration-skip-ink:none;text-underline-offset:.35em\">"
    );
}

fn number(out: &mut String, n: &str) {
    let _ = write!(
        out,
        "<sup style=\"font-size:.65em;line-height:1;opacity:.8;margin:0 .15em;\
         -webkit-user-select:none;user-select:none\">{n}</sup>"
    );
}

fn small(out: &mut String, inner: impl FnOnce(&mut String)) {
    out.push_str("<div style=\"font-size:.82em;opacity:.8\">");
    inner(out);
    out.push_str("</div>");
}

fn legend(out: &mut String) {
    let [colour, other, ..] = COLOURS;
    let item = |out: &mut String, words: &str| {
        let _ = writeln!(
            out,
            " <bdi dir=\"ltr\" lang=\"en\" style=\"opacity:.8\">{words}</bdi></span>"
        );
    };
    let begin = "<span style=\"display:inline-block;margin-inline-end:1.6em\">";
    out.push_str(
        "<div role=\"note\" aria-label=\"legend\" style=\"font-size:.88em;line-height:2.5;\
         border-top:1px solid rgba(128,128,128,.35);padding:.3em 0\">\n",
    );
    out.push_str(begin);
    content(out, colour, false, false);
    label(out, colour, "1", "الاسم", "act");
    out.push_str("القول</mark>");
    item(out, "content, its speaker and act");
    out.push_str(begin);
    cue(out, colour);
    out.push_str("قال</b>");
    number(out, "1");
    item(out, "cue");
    out.push_str(begin);
    speaker(out, colour);
    out.push_str("القائل</span>");
    item(out, "speaker");
    out.push_str(begin);
    content(out, colour, false, true);
    content(out, other, true, false);
    out.push_str("قول</mark> في قول</mark>");
    item(out, "statement inside another");
    out.push_str(begin);
    role(out);
    out.push_str("أمس</span>");
    item(out, "to whom, where, when, of whom");
    out.push_str("</div>\n");
}

/// Escapes text; no pair of `$` and no `\` is left for a formula setter.
fn escape(out: &mut String, text: &str) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            b'`' => "&#96;",
            b'$' => "<span>&#36;</span>",
            b'\\' => "<span>&#92;</span>",
            b'\r' if text.as_bytes().get(at + 1) == Some(&b'\n') => "",
            b'\r' => "\n",
            b'\n' | b'\t' => continue,
            0..0x20 | 0x7f => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(entity);
        done = at + 1;
    }
    out.push_str(&text[done..]);
}
