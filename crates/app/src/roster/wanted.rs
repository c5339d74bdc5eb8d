//! Who a mission needs, as an officer says it: typed, judged, kept (REQUIREMENTS S2.6).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    missions::{
        mission::MissionId,
        wanted::{DAYS_MAX, Priority, Seats, SeatsRule, Wanted, check},
    },
    people::{Actor, policy::Right},
    plans::registers::vocabulary::{Purpose, Term, TermId, Vocabulary},
    roster::expert::Level,
};
use trellis_store::{Across, missions::teams as store, plans::registers as registers_store};

use crate::{
    House, Problem,
    missions::Held,
    problem::{Code, FieldProblem, Form},
    terms::is_meant,
};

/// Who a mission needs, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WantedInput {
    /// The theme, by label, words or id.
    pub theme: String,
    /// How well it has to be known, 1 to 4.
    pub level: String,
    /// The seats, a line each: the category, `:` and how many; one where there is no number.
    pub seats: String,
    /// Anything where one of the team has to be able to lead it.
    pub needs_lead: String,
    /// Days of the mission, without travel.
    pub days: String,
    /// How urgent, 1 to 5; 3 where it is empty.
    pub priority: String,
    /// The fund that pays; may be empty.
    pub fund: String,
}

/// What its form offers.
#[derive(Debug, Clone, Default)]
pub struct WantedChoices {
    /// The themes: id, label and words.
    pub themes: Vec<(String, String)>,
    /// The categories by their words.
    pub categories: Vec<String>,
}

/// The lists that a mission's theme and categories are of.
pub(super) struct Lists(Vec<Vocabulary>);

impl Lists {
    pub(super) const fn of(lists: Vec<Vocabulary>) -> Self {
        Self(lists)
    }

    fn terms(&self, purposes: &'static [Purpose]) -> impl Iterator<Item = &Term> {
        self.0.iter().filter(move |list| purposes.contains(&list.purpose)).flat_map(|list| &list.terms)
    }

    /// Topics; where an organisation keeps none, its elements and areas of capacity (S5.22).
    fn themes(&self) -> impl Iterator<Item = &Term> {
        let has_topics = self.terms(&[Purpose::Topic]).next().is_some();
        self.terms(if has_topics { &[Purpose::Topic] } else { &[Purpose::Element, Purpose::Area] })
    }

    fn categories(&self) -> impl Iterator<Item = &Term> {
        self.terms(&[Purpose::Category])
    }

    pub(super) fn choices(&self) -> WantedChoices {
        WantedChoices {
            themes: self.themes().map(|term| (term.id.to_string(), term.shown())).collect(),
            categories: self.categories().map(|term| term.text.clone()).collect(),
        }
    }

    /// The words of a term; its id where the term is gone.
    pub(super) fn words(&self, id: TermId) -> String {
        let mut all = self.0.iter().flat_map(|list| &list.terms);
        all.find(|term| term.id == id).map_or_else(|| id.to_string(), |term| term.text.clone())
    }
}

impl WantedInput {
    /// Who is needed, as the form shows it.
    pub(super) fn shown(wanted: &Wanted, lists: &Lists) -> Self {
        let seats = wanted.seats.iter().map(|line| format!("{}: {}", lists.words(line.category), line.count));
        Self {
            theme: wanted.theme.to_string(),
            level: wanted.level.get().to_string(),
            seats: seats.collect::<Vec<_>>().join("\n"),
            needs_lead: if wanted.needs_lead { "yes".to_owned() } else { String::new() },
            days: wanted.days.to_string(),
            priority: wanted.priority.get().to_string(),
            fund: wanted.fund.clone(),
        }
    }

    fn read(&self, form: &mut Form, lists: &Lists) -> Option<Wanted> {
        let find = |text: &str| lists.themes().find(|term| is_meant(term, text)).map(|term| term.id);
        let theme = form.choice("theme", &self.theme, find);
        let level = form.choice("level", &self.level, |text| text.parse().ok().and_then(Level::new));
        let seats = self.seats(form, lists);
        let days = form.whole("days", &self.days);
        if days.is_some_and(|days| days == 0 || days > u32::from(DAYS_MAX)) {
            let problem = FieldProblem::new("days", Code::MissionLength).with("value", self.days.trim());
            form.refuse(problem.with("most", usize::from(DAYS_MAX)));
        }
        let priority = match self.priority.trim() {
            "" => Some(Priority::USUAL),
            text => form.choice("priority", text, |text| text.parse().ok().and_then(Priority::new)),
        };
        let fund = form.optional_text("fund", &self.fund).unwrap_or_default();
        Some(Wanted {
            theme: theme?,
            level: level?,
            seats: seats?,
            needs_lead: !self.needs_lead.trim().is_empty(),
            days: u16::try_from(days?).ok()?,
            priority: priority?,
            fund,
        })
    }

    fn seats(&self, form: &mut Form, lists: &Lists) -> Option<Vec<Seats>> {
        let lines = self.seats.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
        let mut seats = Vec::new();
        for line in lines {
            let (name, count) = line.rsplit_once(':').unwrap_or((line, "1"));
            let category = form.choice("seats", name, |text| {
                lists.categories().find(|term| is_meant(term, text)).map(|term| term.id)
            });
            let Ok(count) = count.trim().parse() else {
                form.wrong("seats", Code::FieldNumber, &[("value", count.trim())]);
                return None;
            };
            seats.push(Seats { category: category?, count });
        }
        match check(&seats) {
            Ok(()) => return Some(seats),
            Err(SeatsRule::None) => form.wrong("seats", Code::FieldEmpty, &[]),
            Err(SeatsRule::TooMany(count)) => {
                form.refuse(FieldProblem::new("seats", Code::SeatsMany).with("value", count));
            }
            Err(SeatsRule::Twice(category)) => {
                form.wrong("seats", Code::SeatsTwice, &[("value", &lists.words(category))]);
            }
        }
        None
    }
}

/// Says who a mission needs, as long as the Secretariat may change the mission.
pub async fn set(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &WantedInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, mission).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let lists = Lists::of(registers_store::vocabularies_of(&mut deed.tx, held.mission.organisation).await?);
    let mut form = Form::default();
    let wanted = input.read(&mut form, &lists);
    form.finish()?;
    let wanted = wanted.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    store::set_wanted(&mut deed.tx, &deed.permit, mission, &wanted).await?;
    deed.done(house, Event::new("mission.wanted", mission).with("code", held.mission.number)).await
}
