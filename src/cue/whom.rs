//! Thanks and requests that a noun tells: whom they go to stands before what they are for
//! (`قدم شكره | لفريق العمل | على جهوده`).

use crate::cue::{Cue, lone_that};
use crate::lexicon::flag;
use crate::phrase::{Class, Doc};
use crate::quote::Run;
use crate::statement::Evidence;
use crate::token::{Joined, Kind};

/// Nouns of thanks, greeting and regret, folded.
const THANKS: &[&str] = &[
    "شكر",
    "اعتذار",
    "اعتذارات",
    "تعازي",
    "تعزيه",
    "تهاني",
    "تهنيه",
    "تبريكات",
    "امتنان",
    "عرفان",
    "تحيه",
    "تحيات",
    "مواساه",
];

/// Nouns of asking, folded.
const REQUESTS: &[&str] = &["طلب", "دعوه", "نداء", "مناشده"];

/// Words in front of what somebody is thanked for.
const FOR: &[&str] = &["علي", "عن", "ازاء", "جراء", "تجاه", "نظير"];

/// The stem without ة and a joined pronoun is one of these nouns.
fn among(doc: &Doc<'_>, i: usize, nouns: &[&str]) -> bool {
    let stem = doc.stem(i);
    let token = &doc.tokens.list[i];
    let first = |word: &str| word.as_bytes().first_chunk::<4>().copied();
    let begins = first(stem);
    nouns
        .iter()
        .filter(|noun| first(noun) == begins)
        .any(|noun| {
            if token.pronoun {
                let root = noun.strip_suffix('ه').unwrap_or(noun);
                stem.strip_prefix(root).is_some_and(|rest| {
                    matches!(
                        rest.strip_prefix('ت').unwrap_or(rest),
                        "ه" | "ها" | "هم" | "هما" | "هن" | "نا"
                    )
                })
            } else {
                stem == *noun || stem.strip_suffix('ا') == Some(noun)
            }
        })
}

/// A noun of thanks at a token.
pub fn thanks(doc: &Doc<'_>, i: usize) -> bool {
    doc.kind(i) == Kind::Word && among(doc, i, THANKS)
}

/// A noun of asking at a token.
pub fn asks(doc: &Doc<'_>, i: usize) -> bool {
    among(doc, i, REQUESTS)
}

/// People or a body behind لـ or إلى that stand at a token.
pub fn recipient(doc: &Doc<'_>, at: usize, limit: usize) -> Option<Run> {
    let led = at > 0 && doc.bare(at - 1) == "الي";
    if doc.joined(at) != Joined::Lam && !led || doc.conjunction(at) {
        return None;
    }
    doc.noun_phrase(at, limit, true)
        .filter(|p| {
            !matches!(p.class, Class::Other | Class::Document)
                || p.name.is_some()
                || !led && FOR.contains(&doc.bare(p.run.end))
        })
        .map(|p| p.run)
}

/// Moves the beginning of the content behind those whom the thanks or the request go to.
pub(super) fn pass_over(doc: &Doc<'_>, cue: &mut Cue) {
    let thanks = cue.evidence == Evidence::Noun && among(doc, cue.token, THANKS);
    let request = cue.evidence == Evidence::Noun && asks(doc, cue.token);
    if !thanks && !request {
        return;
    }
    let limit = super::horizon(doc, cue.token);
    let Some(whom) = recipient(doc, cue.body, limit) else {
        return;
    };
    // طلبا إلى الوزارة | للحصول على
    let apart = (whom.start + 1..whom.end).find(|&k| {
        request
            && doc.joined(k) == Joined::Lam
            && doc.is(k - 1, flag::ANY_ORG | flag::COMMON)
            && !doc.is(k, flag::ANY_ORG | flag::PEOPLE | flag::PLACE)
    });
    let mut k = apart.unwrap_or(whom.end);
    // - حفظه الله -
    if doc.kind(k) == Kind::Dash {
        k = (k + 1..limit.min(k + 8))
            .find(|&d| doc.kind(d) == Kind::Dash)
            .map_or(k, |d| d + 1);
    }
    // للأطراف كافة
    if request && matches!(doc.bare(k), "كافه" | "جميعا" | "كلهم") {
        k += 1;
    }
    if doc.kind(k) == Kind::Comma {
        k += 1;
    }
    if k + 1 >= limit {
        return;
    }
    // دعوته للأطراف | إلى الحوار
    let to = request && doc.joined(cue.body) == Joined::Lam && doc.bare(k) == "الي";
    let purpose = doc.joined(k) == Joined::Ba || doc.bare(k) == "لما" || doc.is_that(k);
    let begins = if to || thanks && FOR.contains(&doc.bare(k)) && doc.is(k, flag::PREP | flag::CIRC)
    {
        k + 1
    } else if purpose || request && doc.joined(k) == Joined::Lam && !doc.is(k, flag::PEOPLE) {
        k
    } else {
        return;
    };
    cue.zone.end = k;
    cue.body = if doc.is_that(begins) && lone_that(doc, begins) {
        begins + 1
    } else {
        begins
    };
}
