//! Engagements with Members as programs read and keep them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::members::{
    accession::{self, AccessionInput},
    engagements::{
        self, Asked, CloseInput, ContactInput, EngagementInput, EngagementView, Row, StakeholderInput,
    },
};
use trellis_domain::members::{accession::Accession, engagement::Engagement};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

/// An engagement as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct EngagementEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of the Member.
    member: String,
    /// What it is about; empty for whoever only knows that it exists.
    purpose: String,
    /// `internal` or `with-member`: who knows of it.
    circle: String,
    /// The day it was opened.
    #[schema(format = Date)]
    opened_on: String,
    /// The day it was closed.
    #[schema(format = Date)]
    closed_on: Option<String>,
    /// The day of the last contact.
    #[schema(format = Date)]
    last_contact: Option<String>,
    /// How far the country has come on its way in; none where it is on none, or for whoever does not read what is internal.
    accession: Option<AccessionStep>,
}

/// A step of a country on its way in.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AccessionStep {
    /// `approached`, `interested`, `preparing`, `deposited`, `joined` or `declined`.
    stage: String,
    /// Since which day.
    #[schema(format = Date)]
    on: String,
    /// What shows it.
    note: String,
    /// What comes next; empty where nothing does.
    next: String,
    /// By which day.
    #[schema(format = Date)]
    due: Option<String>,
}

impl AccessionStep {
    fn of(step: Accession) -> Self {
        Self {
            stage: step.stage.code().to_owned(),
            on: step.on.to_string(),
            note: step.note,
            next: step.next,
            due: step.due.map(|day| day.to_string()),
        }
    }
}

impl EngagementEntry {
    fn of(row: Row) -> Self {
        let engagement = row.engagement;
        Self {
            id: engagement.id.to_string(),
            member: row.member.code,
            purpose: engagement.purpose,
            circle: engagement.circle.code().to_owned(),
            opened_on: engagement.opened_on.to_string(),
            closed_on: engagement.closing.map(|(day, _)| day.to_string()),
            last_contact: row.last_contact.map(|day| day.to_string()),
            accession: row.accession.map(AccessionStep::of),
        }
    }
}

/// The engagements that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct EngagementList {
    engagements: Vec<EngagementEntry>,
}

/// Somebody in the Member's administration.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct StakeholderEntry {
    /// Their id.
    #[schema(format = "uuid")]
    id: String,
    name: String,
    post: String,
    administration: String,
    /// `opposed`, `unaware`, `aware`, `supportive` or `committed`.
    stance: String,
    /// The day that was noted.
    #[schema(format = Date)]
    noted_on: String,
}

/// A contact.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ContactEntry {
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// `visit`, `call`, `mail`, `meeting` or `other`.
    channel: String,
    /// With whom.
    with: String,
    /// What was said.
    text: String,
    /// `internal` or `with-member`: who reads it.
    circle: String,
    /// Who noted it.
    by: Option<String>,
}

/// An engagement with who is there and every contact, as far as whoever asks may read it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneEngagement {
    /// What a list shows.
    engagement: EngagementEntry,
    /// What came of it, once it is closed.
    outcome: String,
    /// The people; none for whoever does not read what is internal.
    stakeholders: Vec<StakeholderEntry>,
    /// The contacts, the newest first.
    contacts: Vec<ContactEntry>,
    /// The way in, the latest step first; none for whoever does not read what is internal.
    way_in: Vec<AccessionStep>,
}

impl OneEngagement {
    fn of(view: EngagementView) -> Self {
        let outcome =
            view.engagement.closing.as_ref().map(|(_, outcome)| outcome.clone()).unwrap_or_default();
        let last_contact = view.contacts.first().map(|(contact, _)| contact.on);
        let stakeholders = view.stakeholders.into_iter().map(|one| StakeholderEntry {
            id: one.id.to_string(),
            name: one.name,
            post: one.post,
            administration: one.administration,
            stance: one.stance.code().to_owned(),
            noted_on: one.noted_on.to_string(),
        });
        let contacts = view.contacts.into_iter().map(|(contact, by)| ContactEntry {
            on: contact.on.to_string(),
            channel: contact.channel.code().to_owned(),
            with: contact.with,
            text: contact.text,
            circle: contact.circle.code().to_owned(),
            by,
        });
        Self {
            outcome,
            stakeholders: stakeholders.collect(),
            contacts: contacts.collect(),
            engagement: EngagementEntry::of(Row {
                engagement: view.engagement,
                member: view.member,
                last_contact,
                accession: view.accession.first().cloned(),
            }),
            way_in: view.accession.into_iter().map(AccessionStep::of).collect(),
        }
    }
}

sent! {
    /// An engagement.
    NewEngagement => EngagementInput {
        /// Code or id of the Member.
        member,
        /// Code or id of the plan it is for; may be empty.
        plan,
        /// `internal` or `with-member`; empty for the narrowest that whoever asks may open one in.
        circle,
        /// What it is about.
        purpose,
        /// The day; empty for today.
        opened_on,
    }
}

sent! {
    /// Somebody in the Member's administration.
    NewStakeholder => StakeholderInput {
        /// Id of who is changed; empty for somebody new.
        id,
        /// Their name.
        name,
        /// Their post; may be empty.
        post,
        /// The ministry, agency or office; may be empty.
        administration,
        /// `opposed`, `unaware`, `aware`, `supportive` or `committed`.
        stance,
        /// The day; empty for today.
        noted_on,
    }
}

sent! {
    /// A contact.
    NewContact => ContactInput {
        /// `internal` or `with-member`; empty for the narrowest that whoever asks may write in.
        circle,
        /// The day; empty for today.
        on,
        /// `visit`, `call`, `mail`, `meeting` or `other`.
        channel,
        /// With whom; may be empty.
        with,
        /// What was said.
        text,
    }
}

sent! {
    /// A step of a country on its way in.
    NewAccessionStep => AccessionInput {
        /// `approached`, `interested`, `preparing`, `deposited`, `joined` or `declined`.
        stage,
        /// Since which day; empty for today.
        on,
        /// What shows it; may be empty.
        note,
        /// What comes next; may be empty once the country has joined or declined.
        next,
        /// By which day; asked where something comes next.
        due,
    }
}

sent! {
    /// The end of an engagement.
    EngagementEnd => CloseInput {
        /// The day; empty for today.
        on,
        /// What came of it.
        outcome,
    }
}

/// The engagements of the own organisation that whoever asks may know of, open ones first; narrowed by `member` and by
/// how far a country has come on its way in.
#[utoipa::path(get, path = "/api/v1/engagements", tag = "members", security(("key" = [])),
    params(
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("stage" = Option<String>, Query, description = "How far a country has come; `any` for all on their way in"),
    ),
    responses((status = 200, body = EngagementList), (status = 401, body = error::Report))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<EngagementList>, Failure> {
    let value = |name: &str| visitor.address.value(name).unwrap_or_default().to_owned();
    let asked = Asked { member: value("member"), stage: value("stage") };
    let listed = engagements::list(&web.house, visitor.actor(), &asked).await?;
    Ok(Json(EngagementList { engagements: listed.rows.into_iter().map(EngagementEntry::of).collect() }))
}

/// An engagement with who is there and every contact; a hidden one answers like one that is not there.
#[utoipa::path(get, path = "/api/v1/engagements/{engagement}", tag = "members", security(("key" = [])),
    params(("engagement" = String, Path, format = "uuid", description = "Id of the engagement")),
    responses((status = 200, body = OneEngagement), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(engagement): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneEngagement>, Failure> {
    let view = engagements::view(&web.house, visitor.actor(), id(&engagement)?).await?;
    Ok(Json(OneEngagement::of(view)))
}

/// Opens an engagement with a Member.
#[utoipa::path(post, path = "/api/v1/engagements", tag = "members", security(("key" = [])),
    request_body = NewEngagement, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn open(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewEngagement>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = engagements::open(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A call that adds something to one engagement and answers with its id.
macro_rules! added {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "members", security(("key" = [])),
            params(("engagement" = String, Path, format = "uuid", description = "Id of the engagement")),
            request_body = $sent, responses((status = 201, body = Kept), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(engagement): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<(StatusCode, Json<Kept>), Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            let kept = $deed(&web.house, actor, id::<Engagement>(&engagement)?, &input).await?;
            Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
        }
    };
}

added! {
    /// Notes a contact; none is changed.
    note(NewContact => ContactInput, "/api/v1/engagements/{engagement}/contacts") = engagements::note;
}
added! {
    /// Notes how far a country has come on its way in, what comes next and by when; none is changed.
    note_stage(NewAccessionStep => AccessionInput, "/api/v1/engagements/{engagement}/accession") =
        accession::note_stage;
}
added! {
    /// Notes somebody in the Member's administration, or what has changed of them.
    put_stakeholder(NewStakeholder => StakeholderInput, "/api/v1/engagements/{engagement}/stakeholders") =
        engagements::put_stakeholder;
}

/// Closes an engagement with what came of it.
#[utoipa::path(post, path = "/api/v1/engagements/{engagement}/closing", tag = "members", security(("key" = [])),
    params(("engagement" = String, Path, format = "uuid", description = "Id of the engagement")),
    request_body = EngagementEnd, responses((status = 204), WriteFailure)
)]
pub(crate) async fn close(
    State(web): State<Web>,
    Path(engagement): Path<String>,
    visitor: Visitor,
    Json(sent): Json<EngagementEnd>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    engagements::close(&web.house, actor, id(&engagement)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
