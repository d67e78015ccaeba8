//! The example of every verb in `src/lexicon/verbs.tsv` yields a statement that the verb carries.

use aqwal::Lexicon;

/// Verbs that say nothing of speech themselves, each with the word of its example that carries the
/// report (GUIDELINE § 6).
const CARRIED_BY: &[(&str, &str)] = &[
    ("أدلى", "قال"),
    ("توجّه", "بالقول"),
    ("تلا", "قال"),
    ("قرأ", "جاء"),
    ("التفت", "قائلا"),
    ("تصدّى", "قائلا"),
    ("أبدى", "استعداده"),
    ("شنّ", "انتقادات"),
    ("قطع", "تعهدا"),
    ("تقدّم", "بالشكر"),
    ("قدّم", "اعتذاره"),
    ("وجّه", "انتقادات"),
    ("زفّ", "بشرى"),
    ("اختتم", "قائلا"),
    ("بدأ", "قائلا"),
    ("مضى", "قائلا"),
    ("استكمل", "قائلا"),
    ("أنهى", "قائلا"),
    ("استهلّ", "بالقول"),
    ("استبق", "بالقول"),
    ("اكتفى", "بالقول"),
    ("زايد", "قائلا"),
    ("أصدر", "تحذيرا"),
    ("استشهد", "بقوله"),
    ("حرص", "القول"),
    ("ألقى", "باللوم"),
    ("قام", "بإدانة"),
    ("سارع", "نفي"),
    ("أسرع", "بنفي"),
    ("عاود", "انتقاد"),
    ("أعاد", "تأكيد"),
    ("عاد", "انتقاد"),
    ("دأب", "انتقاد"),
    ("اضطرّ", "الاعتراف"),
    ("تمّ", "الإعلان"),
    ("رفع", "شكره"),
];

/// Verbs whose example gives no such statement, each with the reason.
const KNOWN: &[(&str, &str)] = &[
    (
        "عقّب",
        "the bare form is a preposition, a shadda notwithstanding",
    ),
    (
        "دوّن",
        "the bare form is a preposition, a shadda notwithstanding",
    ),
    (
        "كاشف",
        "the participle or adjective is taken for the verb's reading",
    ),
    (
        "قرأ",
        "the verb is the cue, not the word of saying behind it",
    ),
    (
        "اكتفى",
        "the verb is the cue, not the word of saying behind it",
    ),
    ("استبان", "the document or body told is no subject"),
    (
        "فاخر",
        "the participle or adjective is taken for the verb's reading",
    ),
    ("جدّد", "the noun of the light verb with a complementiser"),
    ("زفّ", "any word behind الوزير, النائب is taken for a name"),
    (
        "نعى",
        "two definite words in a row are one phrase, the object is lost",
    ),
    ("رثى", "a weak verb with two bare objects has no tie"),
    ("شاطر", "a weak verb with two bare objects has no tie"),
    ("استعجل", "a weak verb with two bare objects has no tie"),
    ("استنطق", "the object is taken into the subject"),
    ("خوّن", "a target without content gives no statement"),
    ("كفّر", "a target without content gives no statement"),
    ("شتم", "a target without content gives no statement"),
    ("سبّ", "a target without content gives no statement"),
    ("ذمّ", "a target without content gives no statement"),
    ("هجا", "a target without content gives no statement"),
    ("ازدرى", "a target without content gives no statement"),
    ("بهت", "the object is taken into the subject"),
    ("سمّى", "a weak verb with two bare objects has no tie"),
    ("أسمى", "a weak verb with two bare objects has no tie"),
    ("دعم", "a weak verb with two bare objects has no tie"),
    ("ساند", "a weak verb with two bare objects has no tie"),
];
/// Without vowel signs, shadda included.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|c| !('\u{64b}'..='\u{652}').contains(c))
        .collect()
}

/// Whether a statement's cue is the form of the verb that opens its example, or the word of
/// `CARRIED_BY`.
fn carried(base: &str, example: &str) -> bool {
    let first = example.split_whitespace().next().unwrap_or_default();
    let word = CARRIED_BY
        .iter()
        .find(|(verb, _)| *verb == base)
        .map_or(first, |(_, word)| word);
    aqwal::extract(example, Lexicon::builtin())
        .iter()
        .filter_map(|statement| statement.cue.as_ref())
        .any(|cue| plain(cue.text) == plain(word))
}

#[test]
fn examples() {
    let table = include_str!("../src/lexicon/verbs.tsv");
    let mut report = Vec::new();
    let mut left: Vec<_> = KNOWN
        .iter()
        .chain(CARRIED_BY)
        .map(|(verb, _)| *verb)
        .collect();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<_> = line.split('\t').collect();
        let [base, .., example] = columns[..] else {
            panic!("a line of several columns: {line}")
        };
        let known = KNOWN.iter().any(|(verb, _)| *verb == base);
        left.retain(|verb| *verb != base);
        if carried(base, example) == known {
            let wrong = if known { "passes now" } else { "no statement" };
            report.push(format!("{base}: {wrong}: {example}"));
        }
    }
    report.extend(left.iter().map(|verb| format!("{verb}: in no line")));
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}
