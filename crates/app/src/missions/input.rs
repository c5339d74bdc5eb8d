//! What somebody types about a mission becomes one: experts are found among the people of the house, days are held against
//! the window of the request. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Day,
    members::Member,
    missions::mission::{Course, Days, Expert, Mission, MissionKind, Terms},
    people::{
        Actor, OrganisationId, Person, PersonId,
        grants::Held as HeldOffice,
        policy::{Office, Scope},
    },
    requests::Request,
};
use trellis_store::{
    Tx, members as members_store,
    people::{self as people_store, offices},
};

use super::part_of::{Named, Readable};
use crate::{
    House, Problem,
    members::states::folded,
    problem::{Code, FieldProblem, Form},
    stale::Stands,
};

/// Most experts of one mission who come from outside.
const OUTSIDE_MAX: usize = 10;

/// A mission as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MissionInput {
    /// The request it answers, by id or number; it stays once the mission is planned.
    pub request: String,
    /// Code of the kind.
    pub kind: String,
    /// The initiative it is part of, by code or id; may be empty.
    pub initiative: String,
    /// Its number; may be empty.
    pub number: String,
    /// Its title; that of the request where it is empty.
    pub title: String,
    /// Its first day; may be empty in a plan.
    pub first_day: String,
    /// Its last day; may be empty in a plan.
    pub last_day: String,
    /// Where it goes; may be empty.
    pub place: String,
    /// The language it works in; that of the request where it is empty.
    pub language: String,
    /// Why it is asked for; what was asked where it is empty.
    pub background: String,
    /// What it is to reach.
    pub objectives: String,
    /// What it does there; may be empty.
    pub tasks: String,
    /// Who would be best suited; may be empty.
    pub profile: String,
    /// The result that is expected; that of the request where it is empty.
    pub expected: String,
    /// The indicator of that; that of the request where it is empty.
    pub indicator: String,
    /// What will show it; as in the request where it is empty.
    pub evidence: String,
    /// What it costs, in short; may be empty.
    pub costs: String,
    /// What only those concerned read; may be empty. Protected.
    pub brief: String,
    /// An expert of the house, by e-mail address, name or id; may be empty in a plan.
    pub expert: String,
    /// A second one.
    pub second_expert: String,
    /// Experts from outside, one a line: name; home administration.
    pub outside: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// What inputs name things by.
pub(super) struct Around {
    pub people: Vec<Person>,
    pub members: Vec<Member>,
    offices: Vec<HeldOffice>,
    today: Day,
}

impl Around {
    pub async fn load(tx: &mut Tx, organisation: OrganisationId, today: Day) -> Result<Self, Problem> {
        Ok(Self {
            people: people_store::people(tx, organisation).await?,
            members: members_store::list(tx, organisation).await?,
            offices: offices::all(tx, organisation).await?,
            today,
        })
    }

    fn holds(&self, person: PersonId, is_it: impl Fn(&HeldOffice) -> bool) -> bool {
        self.offices.iter().any(|held| held.person == person && held.in_force(self.today) && is_it(held))
    }

    /// People who hold the office of expert, by name.
    pub fn experts(&self) -> impl Iterator<Item = &Person> {
        let is_expert = |held: &HeldOffice| held.grant.office == Office::Expert;
        self.people.iter().filter(move |person| self.holds(person.id, is_expert))
    }

    pub fn member(&self, id: trellis_domain::members::MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    fn expert(&self, text: &str) -> Option<&Person> {
        let (text, wanted) = (text.trim(), folded(text));
        let is_it = |person: &&Person| {
            person.id.to_string() == text
                || person.email.eq_ignore_ascii_case(text)
                || folded(&person.name) == wanted
        };
        self.experts().find(is_it)
    }
}

/// A mission that says what its request says and no more.
pub(super) fn blank(house: &House, request: &Request, actor: Actor<'_>) -> Mission {
    Mission {
        id: house.random_id(),
        organisation: request.organisation,
        request: request.id,
        member: request.member,
        initiative: None,
        kind: MissionKind::Mission,
        number: String::new(),
        title: request.title.clone(),
        days: Days::default(),
        place: String::new(),
        language: request.language.clone(),
        terms: Terms {
            background: request.asked.clone(),
            expected: request.expected.result.clone(),
            indicator: request.expected.indicator.clone(),
            evidence: request.expected.evidence.clone(),
            ..Terms::default()
        },
        costs: String::new(),
        brief: String::new(),
        experts: Vec::new(),
        consent: String::new(),
        course: Course::PLANNED,
        closing_note: String::new(),
        made_by: actor.person(),
        version: 1,
    }
}

/// The days in which a request asks for help.
pub(super) fn window(request: &Request) -> Days {
    Days { first: request.window.from, last: request.window.until }
}

/// What is wrong with days outside a window: which side, and its day.
pub(super) fn outside(days: Days, window: Days) -> Vec<FieldProblem> {
    let mut wrong = Vec::new();
    for (field, day) in [("first_day", days.first), ("last_day", days.last)] {
        let Some(day) = day else { continue };
        if let Some(from) = window.first.filter(|from| day < *from) {
            wrong.push(FieldProblem::new(field, Code::MissionEarly).with("from", from));
        }
        if let Some(until) = window.last.filter(|until| day > *until) {
            wrong.push(FieldProblem::new(field, Code::MissionLate).with("until", until));
        }
    }
    wrong
}

impl MissionInput {
    /// The mission with what was typed; what is wrong is noted at its field. Where a text of the terms is empty, that of
    /// `mission` stays.
    pub(super) fn read(
        &self,
        form: &mut Form,
        (around, initiatives): (&Around, &Readable),
        request: &Request,
        mission: Mission,
    ) -> Mission {
        let days = Days {
            first: form.optional_day("first_day", &self.first_day),
            last: form.optional_day("last_day", &self.last_day),
        };
        if days.both().is_some_and(|(first, last)| last < first) {
            form.wrong("last_day", Code::FieldEndsBefore, &[("value", self.last_day.trim())]);
        }
        for problem in outside(days, window(request)) {
            form.refuse(problem);
        }
        let kind = form.choice("kind", &self.kind, MissionKind::from_code).unwrap_or(mission.kind);
        let experts = self.experts(form, around, &mission);
        let serves = |each: &Named| each.is_for(mission.member);
        let initiative = initiatives.read(form, (&self.initiative, mission.initiative), serves);
        let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
        let number = text("number", &self.number);
        let title = text("title", &self.title);
        let (place, costs) = (text("place", &self.place), text("costs", &self.costs));
        let (brief, language) = (text("brief", &self.brief), text("language", &self.language));
        let terms = Terms {
            background: text("background", &self.background),
            objectives: text("objectives", &self.objectives),
            tasks: text("tasks", &self.tasks),
            profile: text("profile", &self.profile),
            expected: text("expected", &self.expected),
            indicator: text("indicator", &self.indicator),
            evidence: text("evidence", &self.evidence),
        };
        let or = |new: String, old: &String| if new.is_empty() { old.clone() } else { new };
        let old = &mission.terms;
        let terms = Terms {
            background: or(terms.background, &old.background),
            expected: or(terms.expected, &old.expected),
            indicator: or(terms.indicator, &old.indicator),
            evidence: or(terms.evidence, &old.evidence),
            ..terms
        };
        Mission {
            title: or(title, &mission.title),
            language: or(language, &mission.language),
            initiative,
            kind,
            number,
            days,
            place,
            terms,
            costs,
            brief,
            experts,
            ..mission
        }
    }

    /// Who goes: nobody of the Member's own administration, which nobody assists by itself.
    fn experts(&self, form: &mut Form, around: &Around, mission: &Mission) -> Vec<Expert> {
        let mut experts: Vec<Expert> = Vec::new();
        for (field, text) in [("expert", &self.expert), ("second_expert", &self.second_expert)] {
            if text.trim().is_empty() {
                continue;
            }
            let Some(person) = around.expert(text) else {
                form.wrong(field, Code::MissionExpert, &[("value", text.trim())]);
                continue;
            };
            let is_own = |held: &HeldOffice| {
                held.grant.office == Office::FocalPoint && held.grant.scope == Scope::of(mission.member)
            };
            if around.holds(person.id, is_own) {
                form.wrong(field, Code::MissionOwnExpert, &[("value", &person.name)]);
            }
            if experts.iter().all(|expert| expert.person != Some(person.id)) {
                let (name, home) = (person.name.clone(), String::new());
                experts.push(Expert { person: Some(person.id), name, home });
            }
        }
        let outside = form.optional_text("outside", &self.outside).unwrap_or_default();
        for line in outside.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.split_once(';').map(|(name, home)| (name.trim(), home.trim())) {
                Some((name, home)) if !name.is_empty() && !home.is_empty() => {
                    experts.push(Expert { person: None, name: name.to_owned(), home: home.to_owned() })
                }
                _ => form.wrong("outside", Code::MissionHome, &[("value", line)]),
            }
        }
        // No form shows whoever is erased; that they went stays.
        experts.extend(mission.experts.iter().filter(|expert| expert.is_erased()).cloned());
        if experts.len() > OUTSIDE_MAX + 2 {
            form.refuse(FieldProblem::new("outside", Code::MissionManyExperts).with("most", OUTSIDE_MAX));
            return Vec::new();
        }
        let own = around.member(mission.member).map(|member| [folded(&member.code), folded(&member.name)]);
        let going = Mission { experts, ..mission.clone() };
        let own = own.and_then(|names| going.own_expert(&names, folded).map(|own| own.name.clone()));
        if let Some(own) = own {
            form.wrong("outside", Code::MissionOwnExpert, &[("value", &own)]);
        }
        going.experts
    }

    /// What a form that changes the mission begins with.
    pub fn of(mission: &Mission) -> Self {
        let house: Vec<_> = mission.experts.iter().filter_map(|expert| expert.person).collect();
        let person = |at: usize| house.get(at).map(PersonId::to_string).unwrap_or_default();
        let outside = mission.experts.iter().filter(|expert| expert.person.is_none() && !expert.is_erased());
        let outside: Vec<_> = outside.map(|expert| format!("{}; {}", expert.name, expert.home)).collect();
        let (day, terms) =
            (|day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default(), &mission.terms);
        let own = Self {
            request: mission.request.to_string(),
            initiative: mission.initiative.map(|id| id.to_string()).unwrap_or_default(),
            kind: mission.kind.code().to_owned(),
            number: mission.number.clone(),
            title: mission.title.clone(),
            first_day: day(mission.days.first),
            last_day: day(mission.days.last),
            place: mission.place.clone(),
            language: mission.language.clone(),
            background: terms.background.clone(),
            objectives: terms.objectives.clone(),
            tasks: terms.tasks.clone(),
            profile: terms.profile.clone(),
            expected: terms.expected.clone(),
            indicator: terms.indicator.clone(),
            evidence: terms.evidence.clone(),
            costs: mission.costs.clone(),
            brief: mission.brief.clone(),
            expert: person(0),
            second_expert: person(1),
            outside: outside.join("\n"),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("initiative", self.initiative.clone()),
            ("kind", self.kind.clone()),
            ("number", self.number.clone()),
            ("title", self.title.clone()),
            ("first_day", self.first_day.clone()),
            ("last_day", self.last_day.clone()),
            ("place", self.place.clone()),
            ("language", self.language.clone()),
            ("background", self.background.clone()),
            ("objectives", self.objectives.clone()),
            ("tasks", self.tasks.clone()),
            ("profile", self.profile.clone()),
            ("expected", self.expected.clone()),
            ("indicator", self.indicator.clone()),
            ("evidence", self.evidence.clone()),
            ("costs", self.costs.clone()),
            ("brief", self.brief.clone()),
            ("expert", self.expert.clone()),
            ("second_expert", self.second_expert.clone()),
            ("outside", self.outside.clone()),
        ])
    }
}

/// What can be looked for: nothing protected. Each part is folded by itself, so that words do not run together.
pub(crate) fn search_of(mission: &Mission) -> String {
    let terms = &mission.terms;
    let parts = [&mission.number, &mission.title, &mission.place, &terms.objectives, &terms.expected];
    parts.map(|part| folded(part)).join("|")
}
