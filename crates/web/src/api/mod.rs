//! The JSON API, one file for each room, and its OpenAPI 3.1 description.
//!
//! A call enters the same `app` function as its page. Failures have one form everywhere: `error::Report`.
//! Reading goes by the page's cookie or by a bearer's key; writing by the key only, which [`session`] hands out.
//! A call stands twice: in [`calls`] and, by its annotation, in [`Description`]; a test holds the two together.

mod actions;
mod agreements;
mod appraisals;
mod asks;
mod assessments;
mod assistance;
mod attachments;
mod capacity;
mod classes;
mod clusters;
mod communities;
mod contributions;
mod cycle;
mod datasets;
mod documents;
mod engagements;
mod evaluations;
mod examples;
mod experts;
mod facts;
mod findings;
mod funding;
mod health;
mod imports;
mod initiatives;
mod initiatives_sent;
mod kpis;
mod lessons;
mod measures;
mod meetings;
mod members;
mod mission_reports;
mod missions;
mod needs;
mod plans;
mod proposals;
mod queues;
mod registers;
mod reported;
mod requests;
mod responses;
mod roster_use;
mod service;
mod session;
mod shapes;
mod support;
mod surveys;
mod targets;
mod teams;
mod trainings;

use std::sync::LazyLock;

use axum::{
    Router,
    http::header,
    response::IntoResponse,
    routing::{MethodRouter, get, post, put},
};
use serde_json::{Value, json};
use trellis_app::{Problem, people::SignedIn, problem::Code};
use trellis_domain::{
    kernel::{Day, Id},
    people::Actor,
};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        OpenApi as Document,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::{Web, error, pages::papers, session::Visitor};

/// The description, gathered from the annotations of the calls.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Trellis",
        description = "Live capacity-building plans. Adopted plans are public. For everything else, make a \
                       key on the page of your account, or get one for a session with `POST /api/v1/session`, and \
                       send it as `Authorization: Bearer <key>`. Every figure can be asked \
                       as at any day; `lang` (en, fr, es, ar) chooses the language of sentences. A call that changes \
                       something answers with the number of its `Receipt`; sent again with the same `Idempotency-Key` \
                       it does nothing and is answered as the first time.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        health::show,
        session::open,
        session::close,
        plans::list,
        plans::show,
        plans::status,
        plans::paper,
        cycle::show,
        cycle::begin_turn,
        cycle::say,
        cycle::assess,
        cycle::approach,
        cycle::propose,
        datasets::list,
        datasets::begin,
        datasets::show,
        datasets::release,
        datasets::withdraw,
        facts::list,
        facts::record,
        facts::withdraw,
        reported::list,
        reported::verify,
        reported::give_back,
        actions::list,
        actions::report,
        kpis::show,
        measures::show,
        measures::choose,
        measures::start,
        members::list,
        members::show,
        classes::add,
        classes::list,
        classes::give,
        classes::end,
        imports::import,
        registers::show,
        registers::add_mandate,
        registers::answer_mandate,
        registers::withdraw_answer,
        registers::add_terms,
        registers::tag,
        registers::untag,
        registers::relate,
        registers::invite,
        registers::reply,
        registers::comment,
        registers::say,
        registers::settle_comment,
        registers::add_guidance,
        registers::partners::list,
        registers::partners::involve,
        registers::partners::leave_out,
        registers::steps::add_step,
        registers::steps::change_step,
        registers::steps::find_gap,
        registers::steps::add_appraisal,
        registers::steps::judge_appraisal,
        registers::steps::move_appraisal,
        meetings::calendar,
        meetings::add_body,
        meetings::add,
        meetings::relocate,
        meetings::put_item,
        meetings::add_participant,
        meetings::read_points,
        meetings::put_point,
        meetings::set_deadline,
        meetings::answer,
        assessments::list,
        assessments::show,
        needs::add,
        needs::change,
        needs::move_on,
        needs::recall,
        needs::score,
        needs::bring_scores,
        needs::remark,
        needs::list_parts,
        needs::put_part,
        needs::act,
        needs::amend,
        needs::list_needs,
        needs::add_need,
        needs::change_need,
        needs::move_need,
        needs::rank,
        capacity::show,
        queues::show,
        queues::raise,
        queues::settle,
        documents::list,
        documents::show,
        documents::add,
        documents::change,
        documents::decisions,
        documents::decision,
        documents::acts_of_plan,
        engagements::list,
        engagements::show,
        engagements::open,
        engagements::note,
        engagements::note_stage,
        engagements::put_stakeholder,
        engagements::close,
        findings::list,
        findings::show,
        findings::add,
        findings::bring,
        findings::change,
        findings::move_on,
        findings::decide,
        findings::say,
        findings::link,
        findings::unlink,
        findings::withdraw,
        requests::list,
        requests::show,
        requests::add,
        requests::receive,
        requests::change,
        requests::move_on,
        requests::say,
        requests::withdraw,
        requests::count,
        requests::volumes,
        requests::accepted,
        attachments::held,
        attachments::list,
        attachments::take,
        attachments::attach,
        attachments::recheck,
        attachments::remove,
        assistance::show,
        clusters::show,
        experts::list,
        experts::show,
        experts::nominate,
        experts::change,
        experts::complete,
        experts::move_on,
        experts::withdraw,
        experts::say,
        experts::accredit,
        experts::confirm,
        appraisals::show,
        appraisals::give,
        appraisals::move_on,
        appraisals::reply,
        service::record,
        service::contributions,
        roster_use::show,
        roster_use::note,
        roster_use::remove,
        funding::list,
        funding::show,
        funding::add,
        funding::change,
        funding::move_on,
        lessons::list,
        initiatives::list,
        initiatives::show,
        initiatives::add,
        initiatives::change,
        initiatives::move_on,
        initiatives::approve,
        initiatives::agree,
        initiatives::say,
        initiatives::link,
        initiatives::unlink,
        initiatives::put_line,
        initiatives::put_indicator,
        initiatives::read_indicator,
        initiatives::put_risk,
        initiatives::tick,
        initiatives::tag,
        initiatives::put_lead,
        initiatives::do_together,
        initiatives::put_effort,
        initiatives::remove,
        initiatives::put_found,
        initiatives::remove_found,
        initiatives::say_of,
        initiatives::write_report,
        initiatives::submit,
        initiatives::assess,
        initiatives::withdraw,
        agreements::list,
        agreements::show,
        agreements::add,
        agreements::change,
        agreements::review,
        agreements::effort,
        agreements::add_post,
        agreements::add_funding,
        agreements::set_year,
        missions::list,
        missions::show,
        missions::add,
        missions::change,
        missions::move_on,
        missions::withdraw,
        missions::say,
        teams::show,
        teams::want,
        teams::choose,
        proposals::list,
        proposals::add,
        proposals::show,
        proposals::stop,
        proposals::change,
        proposals::decide,
        proposals::withdraw,
        proposals::suppose,
        proposals::reckoning,
        proposals::reckon,
        contributions::list,
        contributions::show,
        contributions::ask,
        contributions::change,
        contributions::move_on,
        support::list,
        support::show,
        support::add,
        support::change,
        support::move_on,
        support::withdraw,
        support::forget,
        support::fund,
        support::settle,
        support::begin,
        support::take_back,
        asks::of_mission,
        asks::ask,
        asks::list,
        asks::answer,
        mission_reports::list,
        mission_reports::show,
        mission_reports::write,
        mission_reports::move_on,
        mission_reports::say,
        mission_reports::add_follow_up,
        mission_reports::follow_ups_list,
        mission_reports::settle,
        evaluations::add,
        evaluations::show,
        evaluations::change,
        evaluations::move_on,
        evaluations::say,
        evaluations::withdraw,
        communities::list,
        communities::show,
        communities::add,
        communities::change,
        communities::count,
        trainings::list,
        trainings::series::series,
        trainings::show,
        trainings::add,
        trainings::change,
        trainings::move_on,
        trainings::withdraw,
        trainings::participants::register,
        trainings::participants::bring,
        trainings::participants::change_participant,
        trainings::participants::move_participant,
        trainings::participants::remove_participant,
        trainings::count,
        trainings::evaluations::ask,
        trainings::evaluations::evaluation,
        trainings::evaluations::change_evaluation,
        trainings::evaluations::move_evaluation,
        trainings::evaluations::links,
        trainings::evaluations::enter,
        surveys::list,
        surveys::show,
        surveys::add,
        surveys::change,
        surveys::move_on,
        surveys::count,
        surveys::compare,
        surveys::offer,
        surveys::remove_part,
        surveys::withdraw,
        surveys::results,
        responses::begin,
        responses::list,
        responses::show,
        responses::answer,
        responses::move_on,
        responses::withdraw,
        responses::say,
        targets::parse,
    ),
    components(schemas(error::Report, error::FieldReport)),
    modifiers(&Key)
)]
struct Description;

/// How a call that writes may fail: without a key, without the right, on what is not there, on what is there already or
/// was changed meanwhile, and with fields that need a change.
#[derive(utoipa::IntoResponses)]
#[expect(dead_code, reason = "a description only: nothing is ever made of it")]
enum WriteFailure {
    #[response(status = 401)]
    NoKey(error::Report),
    #[response(status = 403)]
    NotAllowed(error::Report),
    #[response(status = 404)]
    NotThere(error::Report),
    #[response(status = 409)]
    Taken(error::Report),
    #[response(status = 422)]
    Invalid(error::Report),
}

/// Says how the key is sent.
struct Key;

impl Modify for Key {
    fn modify(&self, document: &mut Document) {
        let key = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        document
            .components
            .get_or_insert_with(Default::default)
            .add_security_scheme("key", SecurityScheme::Http(key));
    }
}

static DESCRIPTION: LazyLock<String> = LazyLock::new(|| {
    let document = serde_json::to_value(Description::openapi())
        .expect("the description is plain data and can be written as JSON");
    completed(document).to_string()
});

/// The description with what every call shares: an example, and the form of a failure.
fn completed(mut document: Value) -> Value {
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (address, methods) in paths {
        for (method, operation) in methods.as_object_mut().into_iter().flatten() {
            let (sent, answered) = examples::of(method, address);
            if let (Some(sent), Some(body)) = (sent, json_body(&mut operation["requestBody"])) {
                body["example"] = sent;
            }
            let responses = operation["responses"].as_object_mut().into_iter().flatten();
            for (status, response) in responses {
                let Some(body) = json_body(response) else { continue };
                match (status.starts_with('2'), &answered) {
                    (true, Some(answered)) => {
                        body["example"] = example_for(method, address, status, answered)
                    }
                    (true, None) => {}
                    (false, _) => body["example"] = examples::failure(),
                }
            }
            operation["responses"]["default"] = json!({
                "description": "Anything else that went wrong",
                "content": { "application/json": {
                    "schema": { "$ref": "#/components/schemas/Report" },
                    "example": examples::failure(),
                } },
            });
        }
    }
    document
}

/// An import that is kept answers with the plan's id, too.
fn example_for(method: &str, address: &str, status: &str, answered: &Value) -> Value {
    let mut example = answered.clone();
    if (method, address, status) == ("post", "/api/v1/imports", "201") {
        example["id"] = json!("0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2f30");
    }
    example
}

fn json_body(part: &mut Value) -> Option<&mut Value> {
    part.get_mut("content")?.get_mut("application/json")
}

/// Every call with its address, as the router and the description name it.
fn calls() -> Vec<(&'static str, MethodRouter<Web>)> {
    vec![
        ("/api/v1/health", get(health::show)),
        ("/api/v1/session", post(session::open).delete(session::close)),
        ("/api/v1/plans", get(plans::list)),
        ("/api/v1/plans/{plan}", get(plans::show)),
        ("/api/v1/plans/{plan}/status", get(plans::status)),
        ("/api/v1/plans/{plan}/papers/{file}", get(papers::take)),
        ("/api/v1/plans/{plan}/cycle", get(cycle::show)),
        ("/api/v1/plans/{plan}/cycle/turns", post(cycle::begin_turn)),
        ("/api/v1/plans/{plan}/cycle/states", post(cycle::say)),
        ("/api/v1/plans/{plan}/cycle/assessments", post(cycle::assess)),
        ("/api/v1/plans/{plan}/cycle/approach", get(cycle::approach).post(cycle::propose)),
        ("/api/v1/plans/{plan}/datasets", get(datasets::list).post(datasets::begin)),
        ("/api/v1/datasets/{dataset}", get(datasets::show)),
        ("/api/v1/datasets/{dataset}/release", post(datasets::release)),
        ("/api/v1/datasets/{dataset}/withdrawal", post(datasets::withdraw)),
        ("/api/v1/plans/{plan}/facts", get(facts::list).post(facts::record)),
        ("/api/v1/plans/{plan}/members", get(members::list)),
        ("/api/v1/plans/{plan}/progress", get(actions::list)),
        ("/api/v1/actions/{action}/progress", post(actions::report)),
        ("/api/v1/facts/{fact}/withdrawal", post(facts::withdraw)),
        ("/api/v1/reported", get(reported::list)),
        ("/api/v1/reported/{fact}/verification", post(reported::verify)),
        ("/api/v1/reported/{fact}/return", post(reported::give_back)),
        ("/api/v1/kpis/{kpi}", get(kpis::show)),
        ("/api/v1/kpis/{kpi}/measure", get(measures::show).put(measures::choose)),
        ("/api/v1/kpis/{kpi}/baseline", put(measures::start)),
        ("/api/v1/calendar", get(meetings::calendar)),
        ("/api/v1/bodies", post(meetings::add_body)),
        ("/api/v1/meetings", post(meetings::add)),
        ("/api/v1/meetings/{meeting}/days", post(meetings::relocate)),
        ("/api/v1/meetings/{meeting}/agenda", post(meetings::put_item)),
        ("/api/v1/meetings/{meeting}/participants", post(meetings::add_participant)),
        ("/api/v1/meetings/{meeting}/points", get(meetings::read_points).post(meetings::put_point)),
        ("/api/v1/deadlines", post(meetings::set_deadline)),
        ("/api/v1/consultations/{consultation}/answers", post(meetings::answer)),
        ("/api/v1/members", post(classes::add)),
        ("/api/v1/members/{member}", get(members::show)),
        ("/api/v1/members/{member}/classes", get(classes::list).post(classes::give)),
        ("/api/v1/classes/{class}/end", post(classes::end)),
        ("/api/v1/plans/{plan}/registers", get(registers::show)),
        ("/api/v1/plans/{plan}/mandates", post(registers::add_mandate)),
        ("/api/v1/actions/{action}/mandates", post(registers::answer_mandate)),
        ("/api/v1/actions/{action}/mandates/withdrawal", post(registers::withdraw_answer)),
        ("/api/v1/plans/{plan}/terms", post(registers::add_terms)),
        ("/api/v1/plans/{plan}/tags", post(registers::tag)),
        ("/api/v1/plans/{plan}/tags/removal", post(registers::untag)),
        ("/api/v1/plans/{plan}/family", post(registers::relate)),
        ("/api/v1/plans/{plan}/family/invitations", post(registers::invite)),
        ("/api/v1/plans/{plan}/family/replies", post(registers::reply)),
        ("/api/v1/plans/{plan}/comments", post(registers::comment)),
        ("/api/v1/plans/{plan}/comments/own", post(registers::say)),
        ("/api/v1/plans/{plan}/comments/outcome", post(registers::settle_comment)),
        ("/api/v1/plans/{plan}/guidance", post(registers::add_guidance)),
        ("/api/v1/partners/actions", get(registers::partners::list)),
        ("/api/v1/actions/{action}/partners", post(registers::partners::involve)),
        ("/api/v1/actions/{action}/partners/removal", post(registers::partners::leave_out)),
        ("/api/v1/plans/{plan}/steps", post(registers::steps::add_step)),
        ("/api/v1/plans/{plan}/steps/change", post(registers::steps::change_step)),
        ("/api/v1/plans/{plan}/gaps", post(registers::steps::find_gap)),
        ("/api/v1/plans/{plan}/appraisals", post(registers::steps::add_appraisal)),
        ("/api/v1/plans/{plan}/appraisals/marks", post(registers::steps::judge_appraisal)),
        ("/api/v1/plans/{plan}/appraisals/state", post(registers::steps::move_appraisal)),
        ("/api/v1/assessments", get(assessments::list).post(needs::add)),
        ("/api/v1/assessments/{assessment}", get(assessments::show).post(needs::change)),
        ("/api/v1/assessments/{assessment}/state", post(needs::move_on)),
        ("/api/v1/assessments/{assessment}/recall", post(needs::recall)),
        ("/api/v1/assessments/{assessment}/scores", post(needs::score)),
        ("/api/v1/assessments/{assessment}/comments", post(needs::remark)),
        ("/api/v1/assessments/{assessment}/parts", get(needs::list_parts).post(needs::put_part)),
        ("/api/v1/assessments/{assessment}/parts/{part}/acts", post(needs::act)),
        ("/api/v1/assessments/{assessment}/parts/{part}/amendments", post(needs::amend)),
        ("/api/v1/assessments/{assessment}/needs", get(needs::list_needs).post(needs::add_need)),
        ("/api/v1/members/{member}/capacity", get(capacity::show)),
        ("/api/v1/bodies/{body}/queue", get(queues::show)),
        ("/api/v1/raised-needs", post(queues::raise)),
        ("/api/v1/raised-needs/{need}", post(queues::settle)),
        ("/api/v1/needs/{need}", post(needs::change_need)),
        ("/api/v1/needs/{need}/state", post(needs::move_need)),
        ("/api/v1/needs/{need}/ranks", post(needs::rank)),
        ("/api/v1/documents", get(documents::list).post(documents::add)),
        ("/api/v1/documents/{document}", get(documents::show).put(documents::change)),
        ("/api/v1/decisions", get(documents::decisions)),
        ("/api/v1/decisions/{decision}", get(documents::decision)),
        ("/api/v1/plans/{plan}/acts", get(documents::acts_of_plan)),
        ("/api/v1/engagements", get(engagements::list).post(engagements::open)),
        ("/api/v1/engagements/{engagement}", get(engagements::show)),
        ("/api/v1/engagements/{engagement}/accession", post(engagements::note_stage)),
        ("/api/v1/engagements/{engagement}/contacts", post(engagements::note)),
        ("/api/v1/engagements/{engagement}/stakeholders", post(engagements::put_stakeholder)),
        ("/api/v1/engagements/{engagement}/closing", post(engagements::close)),
        ("/api/v1/findings", get(findings::list).post(findings::add)),
        ("/api/v1/findings/{finding}", get(findings::show).post(findings::change)),
        ("/api/v1/findings/{finding}/state", post(findings::move_on)),
        ("/api/v1/findings/{finding}/acts", post(findings::decide)),
        ("/api/v1/findings/{finding}/replies", post(findings::say)),
        ("/api/v1/findings/{finding}/actions", post(findings::link)),
        ("/api/v1/findings/{finding}/actions/removal", post(findings::unlink)),
        ("/api/v1/findings/{finding}/withdrawal", post(findings::withdraw)),
        ("/api/v1/requests", get(requests::list).post(requests::add)),
        ("/api/v1/requests/received", post(requests::receive)),
        ("/api/v1/requests/volumes", get(requests::volumes)),
        ("/api/v1/requests/published", get(requests::accepted)),
        ("/api/v1/requests/{request}", get(requests::show).post(requests::change)),
        ("/api/v1/requests/{request}/state", post(requests::move_on)),
        ("/api/v1/requests/{request}/words", post(requests::say)),
        ("/api/v1/requests/{request}/withdrawal", post(requests::withdraw)),
        ("/api/v1/requests/{request}/facts", post(requests::count)),
        ("/api/v1/requests/{request}/files", get(attachments::list)),
        ("/api/v1/requests/{request}/files/{file}", get(attachments::take)),
        ("/api/v1/requests/{request}/files/{file}/check", post(attachments::recheck)),
        ("/api/v1/requests/{request}/files/{file}/removal", post(attachments::remove)),
        ("/api/v1/files", get(attachments::held)),
        ("/api/v1/assistance", get(assistance::show)),
        ("/api/v1/clusters", get(clusters::show)),
        ("/api/v1/lessons", get(lessons::list)),
        ("/api/v1/initiatives", get(initiatives::list).post(initiatives::add)),
        ("/api/v1/initiatives/{initiative}", get(initiatives::show).post(initiatives::change)),
        ("/api/v1/initiatives/{initiative}/state", post(initiatives::move_on)),
        ("/api/v1/initiatives/{initiative}/found", post(initiatives::put_found)),
        ("/api/v1/initiatives/{initiative}/found/removal", post(initiatives::remove_found)),
        ("/api/v1/initiatives/{initiative}/feedback", post(initiatives::say_of)),
        ("/api/v1/initiatives/{initiative}/report", post(initiatives::write_report)),
        ("/api/v1/initiatives/{initiative}/report/submission", post(initiatives::submit)),
        ("/api/v1/initiatives/{initiative}/report/assessment", post(initiatives::assess)),
        ("/api/v1/initiatives/{initiative}/acts", post(initiatives::approve)),
        ("/api/v1/initiatives/{initiative}/agreement", post(initiatives::agree)),
        ("/api/v1/initiatives/{initiative}/remarks", post(initiatives::say)),
        ("/api/v1/initiatives/{initiative}/links", post(initiatives::link)),
        ("/api/v1/initiatives/{initiative}/links/removal", post(initiatives::unlink)),
        ("/api/v1/initiatives/{initiative}/lines", post(initiatives::put_line)),
        ("/api/v1/initiatives/{initiative}/indicators", post(initiatives::put_indicator)),
        ("/api/v1/initiatives/{initiative}/readings", post(initiatives::read_indicator)),
        ("/api/v1/initiatives/{initiative}/risks", post(initiatives::put_risk)),
        ("/api/v1/initiatives/{initiative}/principles", post(initiatives::tick)),
        ("/api/v1/initiatives/{initiative}/terms", post(initiatives::tag)),
        ("/api/v1/initiatives/{initiative}/leads", post(initiatives::put_lead)),
        ("/api/v1/initiatives/{initiative}/together", post(initiatives::do_together)),
        ("/api/v1/initiatives/{initiative}/effort", post(initiatives::put_effort)),
        ("/api/v1/initiatives/{initiative}/removal", post(initiatives::remove)),
        ("/api/v1/initiatives/{initiative}/withdrawal", post(initiatives::withdraw)),
        ("/api/v1/agreements", get(agreements::list).post(agreements::add)),
        ("/api/v1/agreements/{agreement}", get(agreements::show).post(agreements::change)),
        ("/api/v1/agreements/{agreement}/reviews", post(agreements::review)),
        ("/api/v1/experts", get(experts::list).post(experts::nominate)),
        ("/api/v1/experts/contributions", get(service::contributions)),
        ("/api/v1/experts/improvements", post(roster_use::note)),
        ("/api/v1/experts/improvements/removal", post(roster_use::remove)),
        ("/api/v1/experts/statistics", get(roster_use::show)),
        ("/api/v1/experts/{expert}", get(experts::show).post(experts::change)),
        ("/api/v1/experts/{expert}/accreditation", post(experts::accredit)),
        ("/api/v1/experts/{expert}/confirmation", post(experts::confirm)),
        ("/api/v1/experts/{expert}/nomination", post(experts::complete)),
        ("/api/v1/experts/{expert}/service", get(service::record)),
        ("/api/v1/experts/{expert}/state", post(experts::move_on)),
        ("/api/v1/experts/{expert}/withdrawal", post(experts::withdraw)),
        ("/api/v1/experts/{expert}/remarks", post(experts::say)),
        ("/api/v1/funding", get(funding::list).post(funding::add)),
        ("/api/v1/funding/{opportunity}", get(funding::show).post(funding::change)),
        ("/api/v1/funding/{opportunity}/state", post(funding::move_on)),
        ("/api/v1/effort", get(agreements::effort)),
        ("/api/v1/effort/posts", post(agreements::add_post)),
        ("/api/v1/effort/years", post(agreements::set_year)),
        ("/api/v1/effort/funding", post(agreements::add_funding)),
        ("/api/v1/missions", get(missions::list).post(missions::add)),
        ("/api/v1/missions/{mission}", get(missions::show).post(missions::change)),
        ("/api/v1/missions/{mission}/state", post(missions::move_on)),
        ("/api/v1/missions/{mission}/withdrawal", post(missions::withdraw)),
        ("/api/v1/missions/{mission}/remarks", post(missions::say)),
        ("/api/v1/missions/{mission}/appraisals", get(appraisals::show).post(appraisals::give)),
        ("/api/v1/missions/{mission}/appraisals/replies", post(appraisals::reply)),
        ("/api/v1/missions/{mission}/appraisals/state", post(appraisals::move_on)),
        ("/api/v1/missions/{mission}/team", get(teams::show).post(teams::choose)),
        ("/api/v1/missions/{mission}/wanted", post(teams::want)),
        ("/api/v1/proposals", get(proposals::list).post(proposals::add)),
        ("/api/v1/proposals/{proposal}", get(proposals::show)),
        ("/api/v1/proposals/{proposal}/decision", post(proposals::decide)),
        ("/api/v1/proposals/{proposal}/stop", post(proposals::stop)),
        ("/api/v1/proposals/{proposal}/supposed", get(proposals::suppose)),
        ("/api/v1/proposals/{proposal}/team", post(proposals::change)),
        ("/api/v1/proposals/{proposal}/withdrawal", post(proposals::withdraw)),
        ("/api/v1/reckoning", get(proposals::reckoning).post(proposals::reckon)),
        ("/api/v1/contributions", get(contributions::list).post(contributions::ask)),
        ("/api/v1/contributions/{contribution}", get(contributions::show).post(contributions::change)),
        ("/api/v1/contributions/{contribution}/state", post(contributions::move_on)),
        ("/api/v1/support", get(support::list).post(support::add)),
        ("/api/v1/support/{application}", get(support::show).post(support::change)),
        ("/api/v1/support/{application}/state", post(support::move_on)),
        ("/api/v1/support/{application}/withdrawal", post(support::withdraw)),
        ("/api/v1/support/{application}/erasure", post(support::forget)),
        ("/api/v1/fund", get(support::fund).post(support::settle)),
        ("/api/v1/fund/rules", post(support::begin)),
        ("/api/v1/fund/rules/{rule}/removal", post(support::take_back)),
        ("/api/v1/missions/{mission}/asks", get(asks::of_mission).post(asks::ask)),
        ("/api/v1/asks", get(asks::list)),
        ("/api/v1/asks/{ask}/answer", post(asks::answer)),
        ("/api/v1/missions/{mission}/report", get(mission_reports::show).post(mission_reports::write)),
        ("/api/v1/missions/{mission}/report/state", post(mission_reports::move_on)),
        ("/api/v1/missions/{mission}/report/remarks", post(mission_reports::say)),
        ("/api/v1/missions/{mission}/follow-ups", post(mission_reports::add_follow_up)),
        ("/api/v1/missions/{mission}/evaluations", post(evaluations::add)),
        ("/api/v1/mission-reports", get(mission_reports::list)),
        ("/api/v1/follow-ups", get(mission_reports::follow_ups_list)),
        ("/api/v1/follow-ups/{follow_up}", post(mission_reports::settle)),
        ("/api/v1/mission-evaluations/{evaluation}", get(evaluations::show).post(evaluations::change)),
        ("/api/v1/mission-evaluations/{evaluation}/state", post(evaluations::move_on)),
        ("/api/v1/mission-evaluations/{evaluation}/remarks", post(evaluations::say)),
        ("/api/v1/mission-evaluations/{evaluation}/withdrawal", post(evaluations::withdraw)),
        ("/api/v1/communities", get(communities::list).post(communities::add)),
        ("/api/v1/communities/{community}", get(communities::show).post(communities::change)),
        ("/api/v1/communities/{community}/counts", post(communities::count)),
        ("/api/v1/trainings", get(trainings::list).post(trainings::add)),
        ("/api/v1/trainings/series", get(trainings::series::series)),
        ("/api/v1/trainings/{training}", get(trainings::show).post(trainings::change)),
        ("/api/v1/trainings/{training}/state", post(trainings::move_on)),
        ("/api/v1/trainings/{training}/withdrawal", post(trainings::withdraw)),
        ("/api/v1/trainings/{training}/participants", post(trainings::participants::register)),
        ("/api/v1/trainings/{training}/facts", post(trainings::count)),
        ("/api/v1/trainings/{training}/evaluations", post(trainings::evaluations::ask)),
        ("/api/v1/participants/{participant}", post(trainings::participants::change_participant)),
        ("/api/v1/participants/{participant}/state", post(trainings::participants::move_participant)),
        ("/api/v1/participants/{participant}/removal", post(trainings::participants::remove_participant)),
        ("/api/v1/evaluations/{evaluation}", get(trainings::evaluation).post(trainings::change_evaluation)),
        ("/api/v1/evaluations/{evaluation}/state", post(trainings::evaluations::move_evaluation)),
        ("/api/v1/evaluations/{evaluation}/links", post(trainings::evaluations::links)),
        ("/api/v1/evaluations/{evaluation}/answers", post(trainings::evaluations::enter)),
        ("/api/v1/surveys", get(surveys::list).post(surveys::add)),
        ("/api/v1/surveys/{survey}", get(surveys::show).post(surveys::change)),
        ("/api/v1/surveys/{survey}/state", post(surveys::move_on)),
        ("/api/v1/surveys/{survey}/facts", post(surveys::count)),
        ("/api/v1/surveys/{survey}/comparisons", post(surveys::compare)),
        ("/api/v1/surveys/{survey}/options", post(surveys::offer)),
        ("/api/v1/surveys/{survey}/options/removal", post(surveys::remove_part)),
        ("/api/v1/surveys/{survey}/withdrawal", post(surveys::withdraw)),
        ("/api/v1/surveys/{survey}/results", get(surveys::results)),
        ("/api/v1/surveys/{survey}/responses", post(responses::begin)),
        ("/api/v1/responses", get(responses::list)),
        ("/api/v1/responses/{response}", get(responses::show)),
        ("/api/v1/responses/{response}/answers", post(responses::answer)),
        ("/api/v1/responses/{response}/state", post(responses::move_on)),
        ("/api/v1/responses/{response}/withdrawal", post(responses::withdraw)),
        ("/api/v1/responses/{response}/words", post(responses::say)),
        ("/api/v1/targets", post(targets::parse)),
    ]
}

/// Calls that take a file.
fn upload_calls() -> Vec<(&'static str, MethodRouter<Web>)> {
    vec![
        ("/api/v1/imports", post(imports::import)),
        ("/api/v1/assessments/{assessment}/scores/import", post(needs::bring_scores)),
        ("/api/v1/findings/import", post(findings::bring)),
        ("/api/v1/requests/{request}/files", post(attachments::attach)),
        ("/api/v1/trainings/{training}/participants/import", post(trainings::participants::bring)),
    ]
}

pub(crate) fn routes() -> Router<Web> {
    of(calls()).route("/api/openapi.json", get(description))
}

pub(crate) fn uploads() -> Router<Web> {
    of(upload_calls())
}

fn of(calls: Vec<(&'static str, MethodRouter<Web>)>) -> Router<Web> {
    calls.into_iter().fold(Router::new(), |router, (address, methods)| router.route(address, methods))
}

async fn description() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DESCRIPTION.as_str())
}

/// An id of an address; what is none leads nowhere.
fn id<K>(text: &str) -> Result<Id<K>, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Whoever writes holds a key; what the key's owner may do is the policy's business.
fn writer(visitor: &Visitor) -> Result<Actor<'_>, Problem> {
    visitor.who.as_ref().map(SignedIn::actor).ok_or_else(|| Problem::new(Code::SignInNeeded))
}

/// The day a call asks for.
fn as_at(visitor: &Visitor) -> Result<Option<Day>, Problem> {
    papers::day(&visitor.address)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_call_is_described_and_every_description_is_served() {
        let served: BTreeSet<&str> =
            calls().into_iter().chain(upload_calls()).map(|(address, _)| address).collect();
        let document = Description::openapi();
        let described: BTreeSet<&str> = document.paths.paths.keys().map(String::as_str).collect();
        assert_eq!(served, described);
    }

    #[test]
    fn s8_the_description_is_openapi_3_1() {
        let document: Value = serde_json::from_str(&DESCRIPTION).expect("it is JSON");
        let version = document["openapi"].as_str().expect("it says its version");
        assert!(version.starts_with("3.1"), "{version}");
        assert_eq!(document["components"]["securitySchemes"]["key"]["scheme"], "bearer");
    }
}
