//! The marked article is well-formed whatever overlaps, and loses no letter.

use std::borrow::Cow;

use aqwal::{Act, Evidence, Form, Kind, Resolution, Span, Speaker, Statement, html};
use proptest::prelude::*;

const ARTICLE: &str =
    "قال <b>الوزير</b> أحمد & $x$ إن\nالاجتماع \"تأجل\" \\(y\\). وأضاف 'هذا' `ذاك` كثيرا.\r\n";

fn span(article: &str, start: usize, end: usize) -> Span<'_> {
    let byte = |point: usize| {
        article
            .char_indices()
            .nth(point)
            .map_or(article.len(), |(byte, _)| byte)
    };
    Span {
        start,
        end,
        text: &article[byte(start)..byte(end)],
    }
}

fn statement<'a>(spans: &[Span<'a>], parent: Option<usize>) -> Statement<'a> {
    Statement {
        cue: Some(spans[0]),
        content: spans[1..3].to_vec(),
        speaker: Some(Speaker {
            name: Cow::Borrowed("<i>أحمد</i>"),
            key: "احمد".to_owned(),
            kind: Kind::Person,
            gender: None,
            mention: Some(spans[3]),
            resolution: Resolution::Named,
        }),
        addressee: Some(spans[4]),
        medium: None,
        time: None,
        target: None,
        on_behalf_of: None,
        form: Form::Indirect,
        act: Act::Say,
        negated: false,
        parent,
        evidence: Evidence::Verb,
        context: spans[1],
    }
}

/// The text of the marked article: tags are checked to close what they opened, labels left out.
fn text(html: &str) -> String {
    let mut open: Vec<&str> = Vec::new();
    let mut hidden = 0;
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if hidden == 0 {
            text.push_str(&rest[..at]);
        }
        let end = at + rest[at..].find('>').expect("a tag ends");
        let tag = &rest[at + 1..end];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "in {html}");
            hidden -= usize::from(hidden > 0);
        } else {
            open.push(tag.split(' ').next().unwrap_or_default());
            if hidden > 0 || tag.contains("user-select:none") {
                hidden += 1;
            }
        }
        rest = &rest[end + 1..];
    }
    assert_eq!(rest, "");
    assert!(open.is_empty(), "{open:?} stay open");
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#96;", "`"),
        ("&#36;", "$"),
        ("&#92;", "\\"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    text
}

fn marked(html: &str) -> &str {
    let from = html.find("<div style=\"white-space").expect("the article");
    let to = html[from..].find("</div>").expect("its end");
    &html[from..from + to + "</div>".len()]
}

proptest! {
    #[test]
    fn any_overlap(
        cuts in prop::collection::vec(prop::collection::vec((0_usize..60, 1_usize..30), 5), 0..30),
        parents in prop::collection::vec(prop::option::of(0_usize..30), 30),
    ) {
        let statements: Vec<_> = cuts
            .iter()
            .zip(parents)
            .map(|(cut, parent)| {
                let last = ARTICLE.chars().count();
                let spans: Vec<_> = cut
                    .iter()
                    .map(|&(start, length)| span(ARTICLE, start, (start + length).min(last)))
                    .collect();
                statement(&spans, parent)
            })
            .collect();
        let html = html::fragment(ARTICLE, &statements);
        prop_assert_eq!(text(marked(&html)), ARTICLE.replace('\r', ""));
        prop_assert!(!html.contains("<i>") && !html.contains('$') && !html.contains('\\'));
    }
}

#[test]
fn chain_with_equal_content() {
    let spans = [(0, 3), (4, 20), (25, 30), (6, 12), (4, 8)].map(|(a, b)| span(ARTICLE, a, b));
    let html = html::fragment(ARTICLE, &[statement(&spans, None), statement(&spans, None)]);
    let marks = marked(&html).matches("<mark").count();
    assert_eq!(marks, 4, "both pieces, twice");
    assert_eq!(text(marked(&html)), ARTICLE.replace('\r', ""));
}

#[test]
fn many_articles() {
    let spans = [(0, 3), (4, 20), (25, 30), (6, 12), (4, 8)].map(|(a, b)| span(ARTICLE, a, b));
    let six = [(); 6].map(|()| statement(&spans, None));
    let html = html::digest(
        "size",
        [
            ("<a>", &six[..]),
            ("nothing", &[]),
            ("$b$", &six),
            ("c", &six),
        ],
    );
    assert_eq!(html.matches("<div").count(), html.matches("</div").count());
    assert!(html.contains("&lt;a&gt;") && !html.contains("nothing") && !html.contains('$'));
    assert_eq!(
        html.matches("<table").count(),
        2,
        "ten statements fill two tables"
    );
    assert_eq!(html.matches("</tr>").count(), 2 + 10 + 1);
    assert_eq!(html.matches('…').count(), 10 + 1 + 1);
}

#[test]
fn nothing_found() {
    let html = html::page("", &[]);
    assert!(html.contains("0 statements") && !html.contains("legend"));
}
