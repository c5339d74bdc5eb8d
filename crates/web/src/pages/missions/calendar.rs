//! The year of missions as bars, with what clashes and why; every choice is in the address.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::calendar::{self, Year};
use trellis_domain::missions::mission::MissionState;
use trellis_words::Words;

use super::{
    crumbs,
    list::{asked, narrowing},
    lists,
    one::clashing,
    page_of, sample,
};
use crate::{
    Web,
    address::Address,
    components::{
        chart::{Gantt, Span},
        empty::empty,
        filter::{Field, Filter, Input},
        name::name,
        status::Status,
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

const YEAR: &str = "year";
/// Letters of a bar's label.
const LABEL_LETTERS_MAX: usize = 44;

/// A year as a visitor asked to see it.
pub(crate) struct Calendar {
    year: Year,
    address: Address,
}

impl Calendar {
    fn filter(&self, words: &Words) -> Markup {
        let (mut fields, more) = narrowing(words, &self.year.members);
        let this = self.year.today.year();
        let mut years: Vec<_> = ((this - 3)..=(this + 3)).collect();
        if !years.contains(&self.year.year) {
            years.push(self.year.year);
        }
        let years = years.into_iter().map(|year| (year.to_string(), year.to_string())).collect();
        let held = Input::Held(years, self.year.year.to_string());
        let year = Field { name: YEAR, label: words.say("mission-year"), input: held };
        fields.insert(0, year);
        let shown = self.year.rows.len();
        let found = (shown, shown + self.year.more);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    fn chart(&self, words: &Words) -> Markup {
        let span = |(row, _): &(trellis_app::missions::list::Row, Vec<_>)| {
            let (mission, days) = (&row.mission, row.mission.days.both()?);
            let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
            Some(Span {
                label: clipped(format!("{member} {}", mission.title).trim(), LABEL_LETTERS_MAX),
                href: page_of(mission),
                days,
                status: status(mission.course.state),
                state: words.say(&format!("mission-state-{}", mission.course.state.code())),
            })
        };
        let spans: Vec<_> = self.year.rows.iter().filter_map(span).collect();
        let title = words.say("missions-calendar");
        let chart = Gantt {
            id: "missions-year",
            table_id: "missions-of-year",
            title: &title,
            label: &words.say("mission-title"),
            year: self.year.year,
            spans: &spans,
        };
        chart.render(words)
    }

    fn clashes(&self, words: &Words) -> Markup {
        let clashing_ones: Vec<_> =
            self.year.rows.iter().filter(|(_, clashes)| !clashes.is_empty()).collect();
        html! {
            h2 #clashes { (words.say("mission-clashes")) }
            @if clashing_ones.is_empty() { p { (words.say("mission-no-clashes")) } }
            @for (row, clashes) in clashing_ones {
                div.flag {
                    p { a href=(page_of(&row.mission)) { (name(&row.mission.title)) } ", " (super::days(words, row.mission.days)) }
                    ul { @for clash in clashes { li { (clashing(words, clash)) } } }
                }
            }
        }
    }
}

/// A state as the colour of a bar.
const fn status(state: MissionState) -> Status {
    match state {
        MissionState::Planned => Status::NoData,
        MissionState::Matched | MissionState::Agreed => Status::AtRisk,
        MissionState::UnderWay | MissionState::Reported => Status::OnTrack,
        MissionState::Closed => Status::Met,
    }
}

impl View for Calendar {
    fn sample() -> Self {
        Self { year: sample::year(), address: Address::read("/missions/calendar?year=2027") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (lists(visitor, "/missions/calendar"))
            (self.filter(words))
            @if self.year.rows.is_empty() { (empty(&words.say("mission-year-none"), None)) }
            @else {
                (self.chart(words))
                (self.clashes(words))
            }
        };
        Page::new(words.say("missions-calendar")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let asked = asked(&visitor.address);
    let year = visitor.address.value(YEAR).and_then(|year| year.trim().parse().ok());
    let year = year.unwrap_or_else(|| web.house.today().year());
    let year = calendar::year(&web.house, visitor.actor(), year, &asked).await?;
    Ok(Calendar { year, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}
