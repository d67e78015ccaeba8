//! What holds of every text, however broken.

use aqwal::{Lexicon, Span, Statement};
use proptest::prelude::*;

/// Pieces that news is made of, and pieces that break what is built on them.
const PIECES: &[&str] = &[
    "قال",
    "وقال",
    "وأضافت",
    "أكد",
    "مشددا على",
    "بحسب",
    "وفقا لـ",
    "نقلا عن",
    "على حد قوله",
    "إن",
    "أن",
    "بأن",
    "إنه",
    "الوزير",
    "الرئيس",
    "محمد مرسي",
    "سوزان رايس",
    "وزارة الخارجية",
    "أمس",
    "الأربعاء",
    "في بيان",
    "للصحفيين",
    "باسم الهند",
    "لم",
    "الذي",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "''",
    "'",
    "(",
    ")",
    "-",
    "–",
    ":",
    "،",
    "؛",
    ".",
    "...",
    "؟",
    "!",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    "\u{a0}",
    "\u{200f}",
    "\u{202b}",
    "\u{feff}",
    "\u{fffd}",
    "ـــ",
    "قَالَ",
    "ﻗﺎﻝ",
    "ﷲ",
    "١٢٣",
    "14",
    "minister",
    "said",
    "<b>",
    "&amp;",
    "👩‍👧",
    "e\u{301}",
    "\u{64b}",
    "و",
    "ف",
    "ل",
    "ب",
    "\0",
    "الاجتماع تأجل",
    "الحكومة لن تستقيل",
];

fn news() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let blank = prop_oneof![4 => Just(" "), 1 => Just("")];
    proptest::collection::vec((piece, blank), 0..80).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(a, b)| [a, b.to_owned()])
            .collect()
    })
}

fn spans<'a, 'b>(statement: &'b Statement<'a>) -> impl Iterator<Item = &'b Span<'a>> {
    let mention = statement
        .speaker
        .as_ref()
        .and_then(|who| who.mention.as_ref());
    [
        &statement.cue,
        &statement.addressee,
        &statement.medium,
        &statement.time,
        &statement.target,
        &statement.on_behalf_of,
    ]
    .into_iter()
    .flatten()
    .chain(mention)
    .chain(&statement.content)
    .chain([&statement.context])
}

fn first(statement: &Statement<'_>) -> usize {
    statement
        .content
        .iter()
        .chain(&statement.cue)
        .map(|span| span.start)
        .min()
        .unwrap_or(0)
}

fn check(article: &str) {
    let points: Vec<char> = article.chars().collect();
    let found = aqwal::extract(article, Lexicon::builtin());
    for (index, statement) in found.iter().enumerate() {
        assert!(!statement.content.is_empty(), "no content: {statement:?}");
        for span in spans(statement) {
            assert!(
                span.start < span.end && span.end <= points.len(),
                "out of bounds: {span:?}"
            );
            let text: String = points[span.start..span.end].iter().collect();
            assert_eq!(text, span.text, "not its text: {span:?}");
        }
        let pieces = &statement.content;
        assert!(
            pieces.windows(2).all(|two| two[0].end <= two[1].start),
            "pieces: {pieces:?}"
        );
        if let Some(parent) = statement.parent {
            assert!(
                parent < found.len() && parent != index,
                "parent: {statement:?}"
            );
        }
    }
    assert!(
        found.windows(2).all(|two| first(&two[0]) <= first(&two[1])),
        "order: {found:?}"
    );
    assert_eq!(
        found,
        aqwal::extract(article, Lexicon::builtin()),
        "twice is the same"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(article in any::<String>()) {
        check(&article);
    }

    #[test]
    fn broken_news(article in news()) {
        check(&article);
    }
}

/// Every beginning and every end of a real report.
#[test]
fn cut_anywhere() {
    let article = include_str!("sample.txt");
    for (at, _) in article.char_indices().step_by(7) {
        check(&article[..at]);
        check(&article[at..]);
    }
}

/// A quotation that opens the article and is closed by a line break.
#[test]
fn mark_alone_on_the_first_line() {
    check("« \n قَالَ الوزير ");
}

/// A content whose conjunction belongs to it, and a cue in the same word.
#[test]
fn conjunction_in_the_content() {
    check("« وأضافت الحكومة لن تستقيل إن \" قال في بيان ");
    check("\" \" « وأضافت الحكومة لن تستقيل إن \" قال في بيان قال ");
}
