//! When something was said: days and dates, and events in whose course or wake it was.

use super::{OCCASIONS, Reader};
use crate::lexicon::flag;
use crate::phrase::{Class, Doc};
use crate::token::{Joined, Kind};

/// Units of time, folded, singular and plural, without ال.
pub(super) fn is_unit(stem: &str) -> bool {
    matches!(
        stem,
        "يوم"
            | "يومين"
            | "ايام"
            | "اسبوع"
            | "اسبوعين"
            | "اسابيع"
            | "شهر"
            | "شهرين"
            | "اشهر"
            | "شهور"
            | "عام"
            | "عامين"
            | "اعوام"
            | "سنه"
            | "سنتين"
            | "سنوات"
            | "سنين"
            | "ساعه"
            | "ساعتين"
            | "ساعات"
            | "دقيقه"
            | "دقايق"
            | "لحظات"
            | "مساء"
            | "صباح"
            | "ليله"
            | "ليل"
            | "فجر"
            | "ظهر"
            | "عصر"
            | "نهار"
            | "وقت"
            | "فتره"
            | "مده"
            | "قليل"
            | "عقد"
            | "عقود"
            | "قرن"
            | "موسم"
            | "شهري"
            | "عامي"
            | "يومي"
            | "امسيه"
            | "لحظه"
    )
}

/// Parts of a time, in front of a unit or a month.
fn is_part(stem: &str) -> bool {
    matches!(
        stem,
        "اواخر"
            | "اوايل"
            | "مطلع"
            | "نهايه"
            | "بدايه"
            | "منتصف"
            | "غضون"
            | "عشيه"
            | "صبيحه"
            | "اعقاب"
    )
}

/// Nouns of the course of an event behind مع: مع انتهاء المهلة.
const COURSE_NOUNS: &[&str] = &[
    "انتهاء",
    "نهايه",
    "بدء",
    "بدايه",
    "انطلاق",
    "انطلاقه",
    "اقتراب",
    "قرب",
    "حلول",
    "اختتام",
    "ختام",
    "افتتاح",
    "اندلاع",
    "تولي",
    "وصول",
    "مطلع",
];

/// Adjectives that place a time.
fn is_when(stem: &str) -> bool {
    matches!(
        stem,
        "ماضي"
            | "ماضيه"
            | "فايت"
            | "فايته"
            | "منصرم"
            | "منصرمه"
            | "فارط"
            | "فارطه"
            | "جاري"
            | "جاريه"
            | "حالي"
            | "حاليه"
            | "سابق"
            | "سابقه"
            | "لاحق"
            | "لاحقه"
            | "مقبل"
            | "مقبله"
            | "قادم"
            | "قادمه"
            | "مبكر"
            | "متاخر"
            | "متاخره"
            | "اول"
            | "اخير"
            | "اخيره"
            | "قليله"
    )
}

/// Months: the western names of the Gulf and Egypt, of the Levant, of the Maghreb, and the Hijri ones.
fn is_month(stem: &str) -> bool {
    matches!(
        stem,
        "يناير"
            | "فبراير"
            | "مارس"
            | "ابريل"
            | "مايو"
            | "يونيو"
            | "يونيه"
            | "يوليو"
            | "يوليه"
            | "اغسطس"
            | "سبتمبر"
            | "اكتوبر"
            | "نوفمبر"
            | "ديسمبر"
            | "نيسان"
            | "ايار"
            | "حزيران"
            | "تموز"
            | "اب"
            | "ايلول"
            | "تشرين"
            | "كانون"
            | "شباط"
            | "اذار"
            | "جانفي"
            | "فيفري"
            | "افريل"
            | "ماي"
            | "جوان"
            | "جويليه"
            | "اوت"
            | "شتنبر"
            | "نونبر"
            | "دجنبر"
            | "غشت"
            | "يوليوز"
            | "محرم"
            | "صفر"
            | "ربيع"
            | "جمادي"
            | "رجب"
            | "شعبان"
            | "رمضان"
            | "شوال"
            | "ذو"
            | "ذي"
    )
}

/// Longest course of an event behind its first phrase, in tokens.
const COURSE_REACH: usize = 20;

/// شهر نيسان, عام 2015, وقت سابق: a unit of time and what places it.
pub fn moment(doc: &Doc<'_>, i: usize) -> bool {
    doc.kind(i) == Kind::Word
        && is_unit(doc.stem(i))
        && (doc.kind(i + 1) == Kind::Number
            || is_month(doc.stem(i + 1))
            || is_when(doc.stem(i + 1)))
}

/// الماضي, المقبل: the word that places a time.
pub fn placing(doc: &Doc<'_>, i: usize) -> bool {
    doc.tokens
        .list
        .get(i)
        .is_some_and(|t| t.article && !t.conjunction && t.joined == Joined::None)
        && is_when(doc.stem(i))
}

/// The name of a month.
fn month(doc: &Doc<'_>, k: usize) -> bool {
    doc.kind(k) == Kind::Word && is_month(doc.stem(k)) && doc.joined(k) == Joined::None
}

/// A day or a time of day, not a man named so.
fn day(doc: &Doc<'_>, k: usize) -> bool {
    doc.is(k, flag::TIME)
        && !(doc.is(k, flag::NAME) && !doc.is(k, flag::ADV) && doc.name_score(k) > 0)
}

/// The end of فيما بعد, حتى الآن, إلى حد الساعة.
fn adverbial(doc: &Doc<'_>, i: usize) -> Option<usize> {
    let next = i + 1;
    match doc.bare(i) {
        "فيما" => (doc.bare(next) == "بعد" && !doc.is(next + 1, flag::DEM)).then_some(next + 1),
        "حتي" | "الي" | "لحد" => {
            let now = next + usize::from(doc.bare(next) == "حد");
            let now = now + usize::from(doc.bare(now) == "هذه");
            matches!(doc.bare(now), "الان" | "الساعه" | "اللحظه").then_some(now + 1)
        }
        _ => None,
    }
}

impl Reader<'_, '_> {
    /// A time expression: its end, and whether it may be the time of the saying.
    pub(super) fn time(&self, i: usize, limit: usize) -> Option<(usize, bool)> {
        let doc = self.doc;
        let bare = doc.bare(i);
        let unit = |k: usize| is_unit(doc.stem(k)) && doc.kind(k) == Kind::Word;
        let article = |k: usize| doc.tokens.list.get(k).is_some_and(|t| t.article);
        let month = |k: usize| month(doc, k);
        let when = |k: usize| is_when(doc.stem(k));
        let day = |k: usize| day(doc, k);
        let date = |k: usize| doc.kind(k) == Kind::Number && month(k + 1);
        let same = |k: usize| {
            matches!(doc.bare(k), "نفسه" | "ذاته" | "عينه" | "نفسها" | "ذاتها")
                || matches!(doc.bare(k), "ذات" | "نفس")
        };
        if i >= limit || doc.joined(i) != Joined::None && bare != "بحلول" {
            return None;
        }
        if let Some(end) = adverbial(doc, i).filter(|&end| end <= limit) {
            return Some((end, true));
        }
        // في الوقت نفسه, في ذات الوقت: no time of its own
        if bare == "في" && doc.stem(i + 1) == "وقت" && article(i + 1) && !when(i + 2)
            || bare == "في" && same(i + 1) && doc.stem(i + 2) == "وقت"
        {
            return Some(((i + 3).min(limit), false));
        }
        let mut k = i;
        let mut future = false;
        if matches!(
            bare,
            "في" | "منذ" | "قبل" | "بعد" | "من" | "خلال" | "حتي" | "فور" | "بحلول"
        ) && (doc.is(i, flag::PREP | flag::CIRC) || bare == "بحلول")
        {
            let at = i + 1;
            let since = matches!(bare, "منذ" | "قبل" | "بعد" | "بحلول");
            let fits = day(at) && !doc.is(at, flag::ADV)
                || date(at)
                || is_part(doc.stem(at)) && (unit(at + 1) || month(at + 1) || day(at + 1))
                || unit(at)
                    && (since
                        || bare != "خلال"
                            && bare != "من"
                            && (doc.kind(at + 1) == Kind::Number || when(at + 1))
                        || bare == "خلال" && (when(at + 1) || doc.kind(at + 1) == Kind::Number)
                        || bare != "من" && matches!(doc.stem(at), "شهر" | "شهري") && month(at + 1))
                || since
                    && (doc.kind(at) == Kind::Number || doc.is(at, flag::QUANT))
                    && unit(at + 1)
                || month(at) && (bare == "في" || doc.kind(at + 1) == Kind::Number || when(at + 1))
                || article(at) && doc.bare(at + 1) == "من" && month(at + 2)
                || matches!(doc.bare(at), "هذا" | "هذه") && unit(at + 1);
            if !fits {
                if matches!(bare, "بعد" | "قبل") && doc.bare(at) == "ذلك" {
                    return Some((at + 1, true));
                }
                return self.event(i, limit);
            }
            k = at + 1;
            if matches!(doc.bare(at), "هذا" | "هذه")
                || doc.is(at, flag::QUANT)
                || article(at) && doc.bare(at + 1) == "من"
            {
                k = at + 2;
            }
        } else if bare == "اثر" && doc.tokens.original(i).contains('أ') {
            return None;
        } else if matches!(
            bare,
            "عقب" | "قبيل" | "بعيد" | "اثر" | "غداه" | "بعدما" | "اثناء" | "مع"
        ) {
            return self.event(i, limit);
        } else if day(i) && !doc.conjunction(i) {
            future = bare == "غدا";
            k = i + 1;
        } else if matches!(bare, "هذا" | "هذه") && unit(i + 1) && article(i + 1) {
            k = i + 2;
        } else if unit(i) && article(i) && when(i + 1) && article(i + 1)
            || is_part(doc.stem(i)) && (unit(i + 1) && article(i + 1) || month(i + 1))
            || date(i)
        {
            k = i + 1;
        }
        if k == i {
            return None;
        }
        k = self.dates(i, k, limit);
        let own = !future || doc.joined(self.cue.token) == Joined::Sin;
        Some((k.min(limit), own))
    }

    /// What goes on telling the time that begins at `i`, from `k`: a day, a date, its month.
    pub(super) fn dates(&self, i: usize, mut k: usize, limit: usize) -> usize {
        let doc = self.doc;
        let unit = |k: usize| is_unit(doc.stem(k)) && doc.kind(k) == Kind::Word;
        let article = |k: usize| doc.tokens.list.get(k).is_some_and(|t| t.article);
        let month = |k: usize| month(doc, k);
        let day = |k: usize| day(doc, k);
        let when = |k: usize| is_when(doc.stem(k));
        let most = limit.min(i + 14);
        while k < most {
            let apart =
                doc.conjunction(k) || doc.kind(k) != Kind::Word && doc.kind(k) != Kind::Number;
            // اليوم (الخميس)
            if doc.kind(k) == Kind::Open
                && day(k + 1)
                && doc.after_bracket(k) == Some(k + 3)
                && k + 3 <= most
            {
                k += 3;
                continue;
            }
            let closes = doc.kind(k) == Kind::Number
                || day(k)
                || when(k)
                || month(k)
                || unit(k)
                || matches!(
                    doc.bare(k),
                    "م" | "ه"
                        | "الموافق"
                        | "الثاني"
                        | "الاول"
                        | "الاولي"
                        | "الاخر"
                        | "الاخره"
                        | "القعده"
                        | "الحجه"
                );
            if !apart && closes {
                k += 1;
                continue;
            }
            // آذار/مارس
            if k > i && doc.tokens.original(k) == "/" && month(k - 1) && month(k + 1) {
                k += 2;
                continue;
            }
            if doc.bare(k) == "من"
                && !doc.conjunction(k)
                && (month(k + 1)
                    || unit(k + 1) && article(k + 1)
                    || matches!(doc.bare(k + 1), "هذا" | "هذه") && unit(k + 2))
            {
                k += if matches!(doc.bare(k + 1), "هذا" | "هذه") {
                    3
                } else {
                    2
                };
                continue;
            }
            break;
        }
        k
    }

    /// بعد الاجتماع, عقب القرار: when something had happened.
    fn event(&self, i: usize, limit: usize) -> Option<(usize, bool)> {
        let doc = self.doc;
        if doc.conjunction(i) && i > self.sentence.start {
            return None;
        }
        match doc.bare(i) {
            "بعدما" => {
                let end = (i + 1..limit)
                    .find(|&k| doc.kind(k) != Kind::Word)
                    .unwrap_or(limit);
                Some((end, end > i + 1))
            }
            "قبل" if i > 0 && doc.bare(i - 1) == "من" => None,
            // بعد أن التقى الوفد
            "بعد" | "قبل" if doc.is_that(i + 1) && doc.joined(i + 1) == Joined::None => {
                let end = (i + 2..limit)
                    .find(|&k| !matches!(doc.kind(k), Kind::Word | Kind::Number))
                    .unwrap_or(limit);
                Some((end, end > i + 2))
            }
            "بعد" | "عقب" | "قبيل" | "بعيد" | "اثر" | "غداه" | "قبل" | "فور" | "اثناء"
                if doc.is(i, flag::PREP | flag::CIRC) =>
            {
                // أثناء زيارة: an occasion
                let occasion = doc.bare(i) == "اثناء"
                    && (doc.is(i + 1, flag::MEDIUM) || OCCASIONS.contains(&doc.stem(i + 1)));
                let p = doc
                    .noun_phrase(i + 1, limit, true)
                    .filter(|_| !occasion)
                    .filter(|p| {
                        matches!(p.class, Class::Other | Class::Document) && p.name.is_none()
                            || doc.is(i + 1, flag::MEDIUM)
                    })?;
                Some((self.course(p.run.end, limit), true))
            }
            // مع انتهاء المهلة, مع بداية العام
            "مع" if COURSE_NOUNS.contains(&doc.stem(i + 1))
                && doc.joined(i + 1) == Joined::None =>
            {
                let p = doc.noun_phrase(i + 1, limit, true)?;
                Some((self.course(p.run.end, limit), true))
            }
            "في" if matches!(doc.stem(i + 1), "اعقاب" | "غمره" | "خضم") => {
                let p = doc.noun_phrase(i + 1, limit, true)?;
                Some((self.course(p.run.end, limit), true))
            }
            _ => None,
        }
    }

    /// What else is told of an event: its partners and places, up to the next circumstance of the
    /// report (`بعد اجتماع | مع الوزير في باريس`).
    fn course(&self, from: usize, limit: usize) -> usize {
        let doc = self.doc;
        let mut end = from;
        let limit = limit.min(from + COURSE_REACH);
        while end < limit {
            if doc.kind(end) != Kind::Word
                || doc.is(end, flag::THAT | flag::FINITE)
                    && !doc.is(end, flag::NAME | flag::NOUN)
                    && !doc.tokens.list[end].article
                || self.time(end, limit).is_some()
                || self.medium(end, limit).is_some()
            {
                break;
            }
            let tied = doc.is(end, flag::PREP | flag::CIRC)
                || matches!(doc.joined(end), Joined::Lam | Joined::Ba) && !doc.conjunction(end);
            if !tied {
                break;
            }
            let at = if doc.joined(end) == Joined::None {
                end + 1
            } else {
                end
            };
            let Some(p) = doc.noun_phrase(at, limit, true) else {
                break;
            };
            end = p.run.end.max(end + 1);
        }
        end
    }
}
