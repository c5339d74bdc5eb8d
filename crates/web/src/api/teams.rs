//! The team of a mission as programs read and choose it: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::roster::{
    teams::{self, Line, TeamInput},
    wanted::{self, WantedInput},
};

use super::{WriteFailure, id, registers::sent, writer};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// Who a mission needs.
    WantedTeam => WantedInput {
        /// The theme, by label, words or id.
        theme,
        /// How well it has to be known, `1` to `4`.
        level,
        /// A line each: the category, `:` and how many.
        seats,
        /// `yes` where one of the team has to be able to lead it; may be empty.
        needs_lead,
        /// Days of the mission, without travel.
        days,
        /// `1` to `5`, 5 the most urgent; 3 where it is empty.
        priority,
        /// Code of the fund that pays; may be empty.
        fund,
    }
}

sent! {
    /// Who is to go.
    NewTeam => TeamInput {
        /// The experts, by id or name, separated by `;`.
        experts,
        /// The first day; the first on which all are free where it is empty.
        start,
        /// Why those who fit better were passed over; may be empty where nobody was.
        reason,
    }
}

/// Who suits a mission.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct TeamOf {
    /// What keeps the mission from being looked at: `wanted`, `level`, `language`, `window`.
    lacks: Vec<&'static str>,
    /// The first and the last day between which it has to take place.
    #[schema(value_type = Option<Vec<String>>)]
    window: Option<(String, String)>,
    /// How many experts were looked at.
    looked_at: usize,
    /// Who suits it, the best first.
    candidates: Vec<CandidateOf>,
}

/// A candidate.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct CandidateOf {
    /// Id of the record.
    #[schema(format = "uuid")]
    id: String,
    /// The name.
    name: String,
    /// The country.
    country: Option<String>,
    /// Numbers of the rules that are broken.
    broken: Vec<u8>,
    /// Level in the theme.
    level: u8,
    /// Works fluently in the language.
    fluent: bool,
    /// The first day on which the expert is free.
    #[schema(value_type = Option<String>, format = "date")]
    free_from: Option<String>,
    /// What it costs, in whole units of money.
    cost: i64,
    /// Points of fit less cost.
    points: f64,
    /// Whether the expert is of the team chosen last.
    chosen: bool,
}

impl CandidateOf {
    fn of(line: Line) -> Self {
        Self {
            id: line.id.to_string(),
            name: line.name,
            country: line.country,
            broken: line.suited.broken,
            level: line.suited.level,
            fluent: line.suited.is_fluent,
            free_from: line.suited.start.map(|day| day.to_string()),
            cost: line.suited.cost,
            points: line.suited.points,
            chosen: line.is_chosen,
        }
    }
}

/// Who of the roster suits a mission, for whoever proposes teams.
#[utoipa::path(get, path = "/api/v1/missions/{mission}/team", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    responses((status = 200, body = TeamOf), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
) -> Result<Json<TeamOf>, Failure> {
    let view = teams::view(&web.house, visitor.actor(), id(&mission)?).await?;
    Ok(Json(TeamOf {
        lacks: view.lacks.iter().map(|lacks| lacks.code()).collect(),
        window: view.window.map(|(first, last)| (first.to_string(), last.to_string())),
        looked_at: view.looked_at.0,
        candidates: view.candidates.into_iter().map(CandidateOf::of).collect(),
    }))
}

/// Says who a mission needs, instead of what was said before.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/wanted", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = WantedTeam, responses((status = 204), WriteFailure)
)]
pub(crate) async fn want(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<WantedTeam>,
) -> Result<StatusCode, Failure> {
    wanted::set(&web.house, writer(&visitor)?, id(&mission)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts a team on a mission. A team that breaks a rule is refused with the rule and the person.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/team", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = NewTeam, responses((status = 204), WriteFailure)
)]
pub(crate) async fn choose(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewTeam>,
) -> Result<StatusCode, Failure> {
    teams::choose(&web.house, writer(&visitor)?, id(&mission)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
