//! Names that commas close, and two people side by side with no word between them.

use super::{Class, Doc, Reader, arabic, masdar_like};
use crate::lexicon::flag;
use crate::quote::Run;
use crate::short::Short;
use crate::statement::Gender;
use crate::token::{Joined, Kind};

/// Second to ninth, of a man or a thing.
pub(super) const ORDINALS: [&str; 8] = [
    "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع",
];

impl Doc<'_> {
    /// The name of two to five words behind a comma, up to the next one: `مفتي المدينة | ، المهدي
    /// الطاهر القريري، `. So closed, each word may be any that a name has. With `several`, names
    /// joined by و: `الباحثين | ، هانس موللر وبيترا شتاين، `.
    pub fn name_between(&self, comma: usize, limit: usize, several: bool) -> Option<Run> {
        let start = comma + 1;
        if self.kind(comma) != Kind::Comma || self.conjunction(start) || !self.opens_name(start) {
            return None;
        }
        let most = if several { 12 } else { 6 };
        let end = (start + 1..limit.min(start + most)).find(|&k| {
            self.kind(k) != Kind::Word && !(self.kind(k) == Kind::Dash && self.joins_names(k))
        })?;
        let mut first = start;
        let mut parts = 1;
        for k in start + 1..end {
            if several && self.joins(k) && self.opens_name(k) && k >= first + 2 {
                first = k;
                parts += 1;
            } else if self.kind(k) == Kind::Word && !self.continues_name(k) {
                return None;
            }
        }
        let closed = matches!(self.kind(end), Kind::Comma | Kind::Open);
        let known = (start..end).any(|k| self.is(k, flag::NAME | flag::SYLLABLE))
            || (start..end).all(|k| self.word_score(k) >= 2);
        (closed && end >= first + 2 && known && (parts > 1) == several)
            .then_some(Run { start, end })
    }

    /// A joined و stands in front, or what may be one in front of an unknown name: `وإليسا فورن`.
    pub fn joins(&self, i: usize) -> bool {
        self.conjunction(i)
            || self.flags(i) == 0 && self.kind(i) == Kind::Word && self.bare(i).starts_with('و')
    }

    /// `الدكتور / سامي عطوان`, `اللواء/ أحمد زين الدين`: the name behind a title and a stroke.
    pub fn name_behind_stroke(&self, i: usize, limit: usize) -> Option<Run> {
        let titled = self.tokens.original(i) == "/"
            && i > 0
            && self.is(i - 1, flag::TITLE)
            && self.opens_name(i + 1)
            && !self.conjunction(i + 1);
        let run = titled.then(|| self.name_run(i + 1, limit)).flatten()?;
        (run.end >= run.start + 2).then_some(run)
    }

    /// `المصدر | ذاته`, `الوزارة | نفسها`
    pub fn emphatic(&self, i: usize) -> bool {
        matches!(
            self.bare(i),
            "ذاته" | "ذاتها" | "نفسه" | "نفسها" | "عينه" | "عينها" | "انفسهم" | "ذاتهم"
        ) && !self.conjunction(i)
    }

    /// The second word of an ordinal: `المتهم الحادي | عشر`, `الشاهدة السادسة | عشرة`
    pub fn teen(&self, i: usize) -> bool {
        if i == 0 || !matches!(self.bare(i), "عشر" | "عشره") || !self.tokens.list[i - 1].article
        {
            return false;
        }
        let unit = self.stem(i - 1);
        let unit = unit.strip_suffix('ه').unwrap_or(unit);
        unit == "حادي" || ORDINALS.contains(&unit)
    }

    /// Somebody's lawyer: `قال | دفاع المتهم إن`, `سالم حداد | دفاع بعض المتهمين`; but `دفاع الوزير عن قراره`
    pub fn defends(&self, i: usize) -> bool {
        let whom = flag::TITLE | flag::PERSON | flag::PEOPLE | flag::QUANT;
        self.bare(i) == "دفاع"
            && self.tokens.list.get(i + 1).is_some_and(|t| {
                t.joined == Joined::None && !t.conjunction && t.is(whom | flag::GIVEN)
            })
            && !(i + 2..i + 5).any(|k| self.bare(k) == "عن")
    }

    /// The lawyer behind a verb of a man's: `أضاف | الدفاع`; but `أعلنت | الدفاع الروسية`, `الدفاع المدني`
    pub fn defender(&self, i: usize) -> bool {
        let his = |k: usize| {
            self.is(k, flag::VERB)
                && self
                    .lexicon
                    .forms(self.tokens.list[k].entry)
                    .iter()
                    .any(|f| f.gender == Some(Gender::Male) && f.person == 3)
        };
        self.defends(i)
            || self.bare(i) == "الدفاع"
                && i > 0
                && his(i - 1)
                && !self.is(i + 1, flag::DEMONYM)
                && self.bare(i + 1) != "المدني"
    }

    /// What somebody goes on with: `تابع الوزير | القول: "..."`, `استطرد سالم | قوله`.
    pub fn own_words(&self, i: usize) -> bool {
        matches!(self.bare(i), "القول" | "قوله" | "قولها" | "قولهم")
            || matches!(self.bare(i), "سعادته" | "سعادتها")
                && i > 0
                && self.kind(i - 1) == Kind::Word
                && (matches!(self.joined(i + 1), Joined::Ba | Joined::Lam)
                    && !self.is(i + 1, flag::NAME | flag::TITLE))
    }

    /// `بلدية | وادي السدر`: a word for places that is a last name too, completed by a definite noun.
    pub fn names_place(&self, i: usize) -> bool {
        let list = &self.tokens.list;
        let next = list.get(i + 1);
        list[i].is(flag::PLACE_HEAD)
            && !list[i].definite()
            && i > 0
            && !list[i - 1].definite()
            && list[i - 1].is(flag::ANY_ORG | flag::PLACE_HEAD | flag::PREP | flag::POST)
            && next.is_some_and(|t| t.article && t.joined == Joined::None && !t.conjunction)
    }

    /// A word that a name between commas begins with.
    fn opens_name(&self, i: usize) -> bool {
        let Some(token) = self.tokens.list.get(i) else {
            return false;
        };
        // ، السيد سالم عواد،
        let titled = token.article && token.is(flag::TITLE);
        if titled || token.kind != Kind::Word || token.joined != Joined::None {
            return false;
        }
        let other = flag::FUNCTION_WORD | flag::TIME | flag::QUANT | flag::ANY_ORG | flag::DOCUMENT;
        let given = token.is(flag::GIVEN) && (!token.is(other) || self.word_score(i) > 0);
        let unknown = token.flags == 0
            && !token.definite()
            && !self.tokens.unknown_noun(i)
            && !masdar_like(self.bare(i))
            && !arabic(self.bare(i));
        given || unknown || self.word_score(i) >= 2
    }

    /// A word that goes on with it.
    fn continues_name(&self, i: usize) -> bool {
        let token = &self.tokens.list[i];
        let other = flag::FUNCTION_WORD | flag::TIME | flag::QUANT | flag::PEOPLE;
        let listed = token.is(flag::NAME | flag::PARTICLE | flag::SYLLABLE)
            && (!token.is(other) || self.name_score(i) > 0);
        !token.conjunction
            && token.joined == Joined::None
            && (listed || token.flags == 0)
            && (!token.pronoun || self.bare(i).ends_with('ي'))
            && !self.tokens.tanwin(i)
            && !self.is_that(i)
    }
}

impl Reader<'_, '_> {
    /// Behind somebody's name somebody else's, joined by و: `سامي حمد | وأحمد سالم`, `الباحثان هنري كلارك |
    /// وسوزان فيتش`; first names alone only where the subject ends: `سالم | وسعيد إنهما`.
    pub(super) fn joined_name(&self, i: usize) -> Option<Run> {
        let doc = self.doc;
        let token = &doc.tokens.list[i];
        let before = self.runs.last().filter(|r| r.end == i)?;
        let score = doc.word_score(i);
        let told = flag::FUNCTION_WORD | flag::TIME | flag::TITLE | flag::ANY_ORG;
        if !matches!(self.class, Class::Person | Class::People)
            || token.joined != Joined::None
            || score < 1
            || score < 3 && !(token.is(flag::GIVEN) && (!token.is(flag::FINITE) || doc.only_i(i)))
            || token.is(told)
        {
            return None;
        }
        let run = doc.name_run(i, self.limit)?;
        let full = before.end >= before.start + 2 && run.end >= run.start + 2;
        let first = doc.is(before.start, flag::GIVEN)
            && token.is(flag::GIVEN)
            && score >= 3
            && before.end - before.start == run.end - run.start
            && (doc.is_that(run.end) || doc.kind(run.end) == Kind::Colon);
        (full || first).then_some(run)
    }

    /// Behind a group stands the first of several names: `الباحثان | هنري كلارك وسوزان فيتش`.
    pub(super) fn first_of_several(&self, run: Run) -> bool {
        let doc = self.doc;
        let next = run.end;
        !self.single
            && run.end >= run.start + 2
            && doc.conjunction(next)
            && doc.joined(next) == Joined::None
            && doc.is(self.head, flag::TITLE | flag::PERSON | flag::PEOPLE)
            && doc.opens_name(next)
            && doc
                .name_run(next, self.limit)
                .is_some_and(|r| r.end >= r.start + 2)
    }

    /// The phrase goes on behind a stroke.
    pub(super) fn slashed(&mut self, i: usize) -> Option<usize> {
        let run = self.doc.name_behind_stroke(i, self.limit)?;
        (self.class == Class::Person).then(|| self.name(run))
    }

    /// The name of a company or an outlet behind what it is: `شركة الإلكترونيات العملاقة | باناسونيك عن`.
    pub(super) fn brand(&self, i: usize) -> Option<Run> {
        let doc = self.doc;
        let own = |k: usize| {
            let t = &doc.tokens.list[k];
            t.kind == Kind::Word
                && t.joined == Joined::None
                && !t.conjunction
                && !t.definite()
                && (doc.name_score(k) >= 2 && t.flags & !(flag::NAME | flag::SYLLABLE) == 0
                    || t.is(flag::PROPER_ORG))
        };
        if self.class != Class::Organisation
            || !self.definite
            || i < self.head + 2
            || !doc.is(self.head, flag::ORG_COMPANY | flag::ORG_MEDIUM)
            || doc.tokens.list[self.head].definite()
            || !doc.tokens.list[i - 1].article
        {
            return None;
        }
        let end = (i..self.limit.min(i + 3)).find(|&k| !own(k)).unwrap_or(i);
        (end > i && doc.bounded(end)).then_some(Run { start: i, end })
    }

    /// The person behind a place that no table knows: `رئيس بلدية بلدة فالديز | أنخيلو كورتادا`.
    pub(super) fn behind_place(&self, run: Run) -> Option<usize> {
        let doc = self.doc;
        let head = run.start.checked_sub(1)?;
        let place = doc.is(head, flag::PLACE_HEAD)
            && !doc.tokens.list[head].definite()
            && !doc.is(head, flag::TITLE | flag::NAME)
            && head > self.head;
        (place
            && self.class == Class::Person
            && run.end >= run.start + 3
            && !matches!(
                doc.bare(run.start),
                "سان"
                    | "سانت"
                    | "نيو"
                    | "لوس"
                    | "لا"
                    | "ال"
                    | "عين"
                    | "سيدي"
                    | "بني"
                    | "اولاد"
            )
            && !doc.is(run.start, flag::GIVEN | flag::PARTICLE))
        .then_some(run.start + 1)
    }

    /// All the names of a group that stand side by side: `الباحثان | هنري كلارك وسوزان فيتش`.
    pub(super) fn names_joined(&self) -> Option<Run> {
        let runs: Short<Run, 4> = self.runs.iter().copied().collect();
        let mut all = *runs.last()?;
        let end = all.end;
        for run in runs.iter().rev().skip(1) {
            if run.end != all.start || !self.doc.joins(all.start) {
                break;
            }
            all.start = run.start;
        }
        all.end = end;
        (self.class == Class::People && (all.start..end).any(|k| self.doc.joins(k))).then_some(all)
    }

    /// The names behind a group and a comma: `الباحثين | ، هانس موللر وبيترا شتاين، `.
    pub(super) fn several_between(&mut self, comma: usize) -> Option<usize> {
        let doc = self.doc;
        let head = doc.stem(self.head);
        let dual = self.class == Class::Person && (head.ends_with("ان") || head.ends_with("ين"));
        if self.single || !(self.class == Class::People || dual) || !self.runs.is_empty() {
            return None;
        }
        let all = doc.name_between(comma, self.limit, true)?;
        let mut start = all.start;
        for k in all.start + 1..=all.end {
            if k == all.end || doc.joins(k) {
                self.runs.push(Run { start, end: k });
                start = k;
            }
        }
        self.class = Class::People;
        self.definite = true;
        Some(all.end)
    }

    /// Right behind somebody's name, somebody else with title and name: `وصف الوزير بيتر والش | الرئيس
    /// كريم الأشقر`, `حذر سالم عواد | نظيره كمال حداد`; not the office of the first (`سالم عواد | وزير الصحة`).
    pub(super) fn second_person(&self, i: usize) -> bool {
        let doc = self.doc;
        let token = &doc.tokens.list[i];
        if !self.object
            || self.class != Class::Person
            || token.conjunction
            || token.joined != Joined::None
            || !token.is(flag::TITLE | flag::PERSON)
            || token.is(flag::KIN) && !token.definite()
            // مدير مستشفى الملك فهد | الدكتور سالم
            || self.runs.last().is_none_or(|r| r.end != i || self.of_body(r))
        {
            return false;
        }
        for k in i + 1..self.limit.min(i + 6) {
            let (word, before) = (&doc.tokens.list[k], &doc.tokens.list[k - 1]);
            let complete = before.definite()
                || before.is(flag::DEMONYM | flag::PLACE | flag::HONORIFIC | flag::RANK);
            if complete
                && doc.name_score(k) >= 1
                && doc.name_run(k, self.limit).is_some_and(|r| {
                    r.end >= r.start + 2 || doc.is(k, flag::GIVEN) || doc.name_score(k) >= 3
                })
            {
                return true;
            }
            let office = word.is(flag::TITLE | flag::PERSON | flag::FUNCTION_WORD)
                && !word.is(flag::DEMONYM | flag::HONORIFIC | flag::RANK);
            let goes_on = word.kind == Kind::Word
                && word.joined == Joined::None
                && !office
                && (!word.conjunction || word.article)
                && (!word.is(flag::FINITE) || word.article);
            if !goes_on {
                return false;
            }
        }
        false
    }

    /// `رئيس النقابة العامة | لتجار الجملة`, `الاتحاد العام | للفلاحين`: of whom a body is.
    pub(super) fn represents(&self, i: usize) -> bool {
        let doc = self.doc;
        let body = (self.head..i.saturating_sub(1))
            .rev()
            .take_while(|&k| {
                let t = &doc.tokens.list[k];
                t.kind == Kind::Word
                    && t.article
                    && matches!(t.joined, Joined::None | Joined::Lam)
                    && !t.is(flag::TITLE)
            })
            .find(|&k| doc.is(k, flag::ANY_ORG));
        doc.tokens.list[i - 1].article && body.is_some_and(|k| REPRESENT.contains(&doc.stem(k)))
    }

    /// `عميد بلدية وادي السدر`: the only name so far is the body's or the place's.
    pub(super) fn names_body(&self) -> bool {
        let doc = self.doc;
        self.runs.iter().all(|r| {
            let before = r.start.checked_sub(1).map(|k| &doc.tokens.list[k]);
            r.start > self.head
                && before.is_some_and(|t| {
                    t.kind == Kind::Word
                        && t.is(flag::ANY_ORG | flag::PLACE_HEAD)
                        && !t.is(flag::TITLE)
                        && !t.definite()
                })
        })
    }

    /// Where in a name another begins that the verb has for its object: `اتهم ستيفن بلوم | أبا حفص`, and
    /// `وصف جون هارتمان | أبو مصعب` where a سليمان أبو مصعب is named elsewhere.
    pub(super) fn second_name(&self, run: Run) -> Option<usize> {
        let doc = self.doc;
        if !self.object || run.end < run.start + 3 {
            return None;
        }
        // وصف بيل نوريس | الشاهد أليكس مورا
        let last = &doc.tokens.list[run.end - 1];
        if last.article
            && last.is(flag::TITLE | flag::PERSON)
            && doc.is(run.end, flag::GIVEN)
            && doc
                .name_run(run.end, self.limit)
                .is_some_and(|r| r.end >= r.start + 2)
        {
            return Some(run.end - 1);
        }
        (run.start + 2..run.end.saturating_sub(1)).find(|&k| {
            matches!(doc.bare(k), "ابو" | "ابا")
                && !matches!(doc.bare(k - 1), "بن" | "عبد" | "ال" | "ولد")
                && (doc.bare(k) == "ابا" || self.borne_by_another(run.start, k))
        })
    }

    /// The kunya at `k` stands elsewhere behind a given name that is not the one at `given`.
    fn borne_by_another(&self, given: usize, k: usize) -> bool {
        let doc = self.doc;
        let last = doc.tokens.list.len().saturating_sub(1);
        let others: Short<usize, 4> = (k.saturating_sub(NEAR).max(1)..last.min(k + NEAR))
            .filter(|&o| o != k && doc.bare(o) == doc.bare(k) && doc.bare(o + 1) == doc.bare(k + 1))
            .take(4)
            .collect();
        others.iter().any(|&o| {
            doc.is(o - 1, flag::GIVEN) && !(given..k).any(|w| doc.bare(w) == doc.bare(o - 1))
        })
    }
}

/// Bodies that people of one trade have.
pub(super) const REPRESENT: &[&str] = &[
    "نقابه",
    "اتحاد",
    "رابطه",
    "جمعيه",
    "نادي",
    "منتدي",
    "مجلس",
    "هييه",
    "لجنه",
    "غرفه",
    "منظمه",
    "جامعه",
    "اتحاديه",
    "فدراليه",
    "فيدراليه",
    "كونفدراليه",
    "تنسيقيه",
    "شعبه",
    "صندوق",
];

/// So many tokens around a name are searched for another mention.
const NEAR: usize = 512;
