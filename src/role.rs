//! Roles: to whom, where, when, about whom, for whom it was said (GUIDELINE § 2 and § 6).

use crate::cue::{Cue, Tie};
use crate::lexicon::{flag, frame};
use crate::phrase::{Class, Doc};
use crate::quote::Run;
use crate::token::{Joined, Kind};

/// The parts of a cue's clause beside speaker and content.
#[derive(Clone, Copy, Debug, Default)]
pub struct Roles {
    /// To whom.
    pub addressee: Option<Run>,
    /// The outlet or occasion.
    pub medium: Option<Run>,
    /// When.
    pub time: Option<Run>,
    /// Whom or what the words judge.
    pub target: Option<Run>,
    /// For whom.
    pub on_behalf_of: Option<Run>,
}

/// Reads the roles of one cue from its clause.
pub fn roles(doc: &Doc<'_>, cue: &Cue) -> Roles {
    let mut roles = Roles::default();
    let frames = cue.form.map_or(0, |f| doc.lexicon.lemma(f).frames);
    let subject = cue.subject.as_ref().map(|s| s.run);
    if matches!(cue.tie, Tie::Phrase) {
        return roles;
    }
    scan(doc, cue.zone, subject, frames, &mut roles);
    // in front of the cue, in its own sentence: في مقابلة مع X، قال
    let sentence = doc.layout.sentence_at(cue.clause);
    if cue.clause > sentence.start && cue.clause - sentence.start < 18 && doc.layout.quote_at(cue.clause).is_none() {
        let lead = Run { start: sentence.start, end: cue.clause };
        if doc.is(lead.start, flag::CIRC | flag::TIME) || doc.bare(lead.start) == "في" {
            let mut before = Roles::default();
            scan(doc, lead, None, 0, &mut before);
            roles.medium = roles.medium.or(before.medium);
            roles.time = roles.time.or(before.time);
        }
    }
    roles
}

fn scan(doc: &Doc<'_>, zone: Run, subject: Option<Run>, frames: frame::Frames, roles: &mut Roles) {
    let mut i = zone.start;
    let mut object_seen = false;
    while i < zone.end {
        if let Some(s) = subject.filter(|s| s.start == i && s.end > i) {
            i = s.end;
            object_seen = false;
            continue;
        }
        match doc.kind(i) {
            Kind::Word => {}
            Kind::Mark => {
                i = doc.layout.opened_by(i).map_or(i + 1, |q| doc.layout.quotes[q].close + 1);
                continue;
            }
            _ => {
                i += 1;
                continue;
            }
        }
        let bare = doc.bare(i);
        // time
        if let Some(end) = time(doc, i, zone.end) {
            if roles.time.is_none() {
                roles.time = Some(Run { start: i, end });
            }
            i = end;
            continue;
        }
        // on behalf of
        if matches!(bare, "باسم" | "نيابه") {
            let at = if bare == "نيابه" { i + 2 } else { i + 1 };
            if let Some(p) = doc.noun_phrase(at, zone.end, false) {
                roles.on_behalf_of = Some(p.run);
                i = p.run.end.max(i + 1);
                continue;
            }
        }
        // medium: a preposition and a noun of occasion, or لـ and an outlet
        if matches!(bare, "في" | "خلال" | "عبر" | "علي" | "اثناء" | "امام" | "عقب" | "بعد" | "من" | "لدي") && doc.is(i, flag::PREP | flag::CIRC) {
            if let Some(end) = medium(doc, i, zone.end) {
                if roles.medium.is_none() {
                    roles.medium = Some(Run { start: i, end });
                }
                // the people a talk was with may be the audience too
                if let Some(k) = (i..end).find(|&k| doc.joined(k) == Joined::Lam && doc.is(k, flag::PEOPLE | flag::PLURAL)) {
                    roles.addressee = roles.addressee.or(Some(Run { start: k, end: k + 1 }));
                }
                i = end;
                continue;
            }
        }
        let lam = doc.joined(i) == Joined::Lam || bare == "ل";
        if lam && !doc.conjunction(i) && !doc.is(i, flag::FUNCTION | flag::DEM | flag::THAT | flag::CLAUSE) {
            let at = if bare == "ل" { i + 1 } else { i };
            if let Some(p) = doc.noun_phrase(at, zone.end, true) {
                let run = Run { start: i, end: p.run.end };
                let outlet = doc.is(at, flag::ORG_MEDIUM | flag::PROPER_MEDIUM | flag::MEDIUM) || doc.kind(at) == Kind::Mark;
                if outlet {
                    roles.medium = roles.medium.or(Some(run));
                } else if matches!(p.class, Class::People | Class::Person | Class::Organisation | Class::Place) {
                    roles.addressee = roles.addressee.or(Some(run));
                }
                i = run.end.max(i + 1);
                continue;
            }
        }
        // from whom it is asked: طلب من X
        if bare == "من" && frames & frame::ADDR_MIN != 0 || bare == "الي" && frames & frame::ADDR_ILA != 0 || bare == "علي" && frames & frame::ADDR_ALA != 0 {
            if let Some(p) = doc.noun_phrase(i + 1, zone.end, true) {
                roles.addressee = roles.addressee.or(Some(p.run));
                i = p.run.end.max(i + 2);
                continue;
            }
        }
        // the direct object: addressee or target
        if frames & (frame::ADDR | frame::TARGET) != 0 && !object_seen && doc.joined(i) == Joined::None && !doc.conjunction(i) && doc.may_begin(i) {
            if let Some(p) = doc.noun_phrase(i, zone.end, true) {
                object_seen = true;
                if frames & frame::TARGET != 0 {
                    roles.target = roles.target.or(Some(p.run));
                } else {
                    roles.addressee = roles.addressee.or(Some(p.run));
                }
                i = p.run.end.max(i + 1);
                continue;
            }
        }
        i += 1;
    }
}

/// A time expression: its end.
fn time(doc: &Doc<'_>, i: usize, limit: usize) -> Option<usize> {
    let bare = doc.bare(i);
    let mut k = i;
    if matches!(bare, "في" | "منذ" | "من" | "بعد" | "قبل" | "عقب" | "فور") && doc.is(i + 1, flag::TIME) {
        k += 1;
    } else if bare == "في" && matches!(doc.stem(i + 1), "وقت" | "عام" | "سنه" | "شهر" | "اواخر" | "اوايل" | "ساعه" | "مطلع" | "نهايه" | "بدايه") {
        k += 2;
        while k < limit && (doc.kind(k) == Kind::Number || doc.is(k, flag::TIME) || matches!(doc.stem(k), "سابق" | "لاحق" | "مبكر" | "متاخر" | "ماضي" | "جاري" | "حالي" | "مقبل")) {
            k += 1;
        }
        return Some(k);
    } else if matches!(bare, "بعد" | "عقب" | "قبل" | "قبيل" | "غداه") && doc.is(i + 1, flag::MEDIUM) && doc.tokens.list[i + 1].article {
        return Some(i + 2);
    } else if !doc.is(i, flag::TIME) || doc.conjunction(i) || doc.is(i, flag::NAME) && !doc.is(i, flag::ADV) && doc.name_score(i) > 0 {
        return None;
    }
    let start = k;
    while k < limit && (doc.is(k, flag::TIME) && !(k > start && doc.conjunction(k)) || doc.kind(k) == Kind::Number && k > start || matches!(doc.stem(k), "سابق" | "لاحق" | "متاخر" | "مبكر" | "ماضي" | "جاري" | "مقبل" | "اول" | "فايت" | "منصرم" | "فارط") && k > start) {
        k += 1;
    }
    (k > start).then_some(k)
}

/// A medium: its end, behind the outlet or partner it names.
fn medium(doc: &Doc<'_>, i: usize, limit: usize) -> Option<usize> {
    let mut at = i + 1;
    // خلال أحد / في ختام / على هامش
    if doc.bare(at) == "هامش" || matches!(doc.stem(at), "ختام" | "مستهل" | "ضوء") {
        at += 1;
    }
    if !doc.is(at, flag::MEDIUM) && !doc.is(at, flag::ORG_MEDIUM | flag::PROPER_MEDIUM) && !(doc.bare(at) == "احد" && doc.is(at + 1, flag::MEDIUM)) {
        return None;
    }
    let mut k = at + 1;
    while k < limit {
        if doc.kind(k) == Kind::Mark {
            let Some(q) = doc.layout.opened_by(k) else { break };
            let quote = doc.layout.quotes[q];
            if !quote.closed || quote.close - quote.open > 8 || quote.close >= limit {
                break;
            }
            k = quote.close + 1;
            continue;
        }
        if doc.kind(k) != Kind::Word {
            break;
        }
        let bare = doc.bare(k);
        let linked = matches!(bare, "مع" | "الي" | "علي" | "لها" | "له" | "لهم" | "عن" | "حول") || doc.joined(k) == Joined::Lam;
        if linked {
            k += 1;
            continue;
        }
        if doc.is(k, flag::REL | flag::THAT | flag::CIRC | flag::CLAUSE | flag::TIME | flag::FINITE) && !doc.tokens.list[k].article && doc.flags(k) & (flag::NAME | flag::NOUN) == 0 || doc.is(k, flag::REL) || doc.is(k, flag::TIME) {
            break;
        }
        if doc.conjunction(k) && doc.is(k, flag::FINITE) {
            break;
        }
        k += 1;
    }
    Some(k)
}
