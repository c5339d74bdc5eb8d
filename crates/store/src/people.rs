//! Organisations and people with accounts. How people sign in stands in the files of the folder.
//!
//! Passwords arrive as finished hashes and tokens as digests: nothing here can open a door.

use trellis_domain::{
    kernel::Language,
    people::{Organisation, OrganisationId, Person, PersonId, policy::Account as State},
};

use crate::{Row, StoreError, Tx, row::args};

pub mod accounts;
pub mod erasing;
pub mod keys;
pub mod offices;
pub mod passkeys;
pub mod providers;
pub mod second_steps;
pub mod sessions;
pub mod settings;
pub mod tries;

/// A person together with the hash the password is checked against.
#[derive(Debug, Clone)]
pub struct Account {
    /// Who.
    pub person: Person,
    /// Argon2id in its usual text form; anything else opens nothing.
    pub password_hash: String,
    /// Invited, active or disabled.
    pub state: State,
}

/// Adds an organisation.
pub async fn add_organisation(tx: &mut Tx, organisation: &Organisation) -> Result<(), StoreError> {
    tx.run(
        "insert into organisation (id, code, name, sample) values ($1, $2, $3, $4)",
        args![organisation.id, organisation.code.as_str(), organisation.name.as_str(), organisation.sample],
    )
    .await?;
    Ok(())
}

/// Every organisation, by name.
pub async fn organisations(tx: &mut Tx) -> Result<Vec<Organisation>, StoreError> {
    let rows = tx.all("select id, code, name, sample from organisation order by name, id", args![]).await?;
    rows.iter().map(organisation_of).collect()
}

/// One organisation.
pub async fn organisation(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    let row = tx.first("select id, code, name, sample from organisation where id = $1", args![id]).await?;
    row.as_ref().map(organisation_of).transpose()
}

/// The organisation with this code.
pub async fn organisation_by_code(tx: &mut Tx, code: &str) -> Result<Option<Organisation>, StoreError> {
    let row =
        tx.first("select id, code, name, sample from organisation where code = $1", args![code]).await?;
    row.as_ref().map(organisation_of).transpose()
}

fn organisation_of(row: &Row) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: row.id("id")?,
        code: row.text("code")?,
        name: row.text("name")?,
        sample: row.bool("sample")?,
    })
}

/// Adds a person with the hash of a password.
pub async fn add_person(tx: &mut Tx, account: &Account) -> Result<(), StoreError> {
    let person = &account.person;
    tx.run(
        "insert into person (id, organisation_id, name, email, language, password_hash, state)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            person.id,
            person.organisation,
            person.name.as_str(),
            person.email.as_str(),
            person.language.code(),
            account.password_hash.as_str(),
            account.state.code(),
        ],
    )
    .await?;
    Ok(())
}

/// The account that signs in with this address, written in lower case.
pub async fn account_by_email(tx: &mut Tx, email: &str) -> Result<Option<Account>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, name, email, language, password_hash, state
             from person
             where email = $1",
            args![email],
        )
        .await?;
    row.as_ref().map(account_of).transpose()
}

/// The account of a person.
pub async fn account(tx: &mut Tx, person: PersonId) -> Result<Option<Account>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, name, email, language, password_hash, state from person where id = $1",
            args![person],
        )
        .await?;
    row.as_ref().map(account_of).transpose()
}

fn account_of(row: &Row) -> Result<Account, StoreError> {
    Ok(Account {
        person: person_of(row)?,
        password_hash: row.text("password_hash")?,
        state: row.code("state", State::from_code)?,
    })
}

/// One person of an organisation.
pub async fn person(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: PersonId,
) -> Result<Option<Person>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, name, email, language
             from person
             where id = $1
               and organisation_id = $2",
            args![id, organisation],
        )
        .await?;
    row.as_ref().map(person_of).transpose()
}

/// Everybody with an account in an organisation, by name; those first who were erased and have none.
pub async fn people(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Person>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, name, email, language
             from person
             where organisation_id = $1
             order by name, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(person_of).collect()
}

/// Whether anybody at all has an account here.
pub async fn anybody(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(tx.first("select id from person limit 1", args![]).await?.is_some())
}

/// The people of sample organisations, for the list of sign-ins that `trellis demo` prints.
pub async fn sample_people(tx: &mut Tx) -> Result<Vec<Person>, StoreError> {
    let rows = tx
        .all(
            "select person.id, person.organisation_id, person.name, person.email, person.language
             from person
             join organisation on organisation.id = person.organisation_id
             where organisation.sample = $1
             order by organisation.name, person.name, person.id",
            args![true],
        )
        .await?;
    rows.iter().map(person_of).collect()
}

pub(crate) fn person_of(row: &Row) -> Result<Person, StoreError> {
    Ok(Person {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        name: row.text("name")?,
        email: row.text("email")?,
        language: row.code("language", |code| code.parse::<Language>().ok())?,
    })
}

/// Changes the language a person reads.
pub async fn set_language(tx: &mut Tx, person: PersonId, language: Language) -> Result<(), StoreError> {
    tx.run("update person set language = $2 where id = $1", args![person, language.code()]).await?;
    Ok(())
}

/// What deletes everything of one organisation, whatever refers to a row before the row itself.
const REMOVE_ORGANISATION_SQL: &[&str] = &[
    "delete from attachment where organisation_id = $1",
    "delete from request_fact where request_id in (select id from request where organisation_id = $1)",
    "delete from engagement_accession where engagement_id in (select id from engagement where organisation_id = $1)",
    "delete from engagement_contact where engagement_id in (select id from engagement where organisation_id = $1)",
    "delete from engagement_stakeholder where engagement_id in (select id from engagement where organisation_id = $1)",
    "delete from engagement where organisation_id = $1",
    // Its steps, and which facts it stands for, go with a request to a Member.
    "delete from contribution where organisation_id = $1",
    // What was found and paid goes with an application.
    "delete from support_application where organisation_id = $1",
    "delete from support_rule where organisation_id = $1",
    "delete from support_terms where organisation_id = $1",
    // Its teams go with a proposal.
    "delete from proposal where organisation_id = $1",
    "delete from proposal_terms where organisation_id = $1",
    // Their links go with questions.
    "delete from ask where organisation_id = $1",
    "delete from roster_search where organisation_id = $1",
    "delete from roster_improvement where organisation_id = $1",
    // Its key goes with a record of the roster.
    "delete from expert where organisation_id = $1",
    // Years, joint bidders and initiatives go with their opportunity.
    "delete from opportunity where organisation_id = $1",
    "delete from agreement_review where agreement_id in (select id from agreement where organisation_id = $1)",
    "delete from agreement_initiative where agreement_id in (select id from agreement where organisation_id = $1)",
    "delete from agreement_party where agreement_id in (select id from agreement where organisation_id = $1)",
    "delete from agreement where organisation_id = $1",
    "delete from post_funding where post_id in (select id from post where organisation_id = $1)",
    "delete from initiative_effort where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from post_year where post_id in (select id from post where organisation_id = $1)",
    "delete from post where organisation_id = $1",
    "delete from dataset_part where dataset_id in (select id from dataset where organisation_id = $1)",
    "delete from dataset_file where dataset_id in (select id from dataset where organisation_id = $1)",
    "delete from dataset where organisation_id = $1",
    "delete from final_report_assessed where report_id in (select final_report.id from final_report join initiative on initiative.id = final_report.initiative_id where initiative.organisation_id = $1)",
    "delete from final_report_body where report_id in (select final_report.id from final_report join initiative on initiative.id = final_report.initiative_id where initiative.organisation_id = $1)",
    "delete from final_report where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_feedback where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_found where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_together where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_said where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_lead where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_principle where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_reading where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_risk where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_indicator where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_line where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_request where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_need where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_action where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_partner where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative_member where initiative_id in (select id from initiative where organisation_id = $1)",
    "delete from initiative where organisation_id = $1",
    "delete from mission_remark where mission_id in (select id from mission where organisation_id = $1)",
    "delete from mission_evaluation where mission_id in (select id from mission where organisation_id = $1)",
    "delete from follow_up where mission_id in (select id from mission where organisation_id = $1)",
    "delete from mission_report where mission_id in (select id from mission where organisation_id = $1)",
    "delete from mission_expert where mission_id in (select id from mission where organisation_id = $1)",
    "delete from mission where organisation_id = $1",
    "delete from request_said where request_id in (select id from request where organisation_id = $1)",
    "delete from request_topic where request_id in (select id from request where organisation_id = $1)",
    "delete from request_need where request_id in (select id from request where organisation_id = $1)",
    "delete from request_action where request_id in (select id from request where organisation_id = $1)",
    "delete from request where organisation_id = $1",
    "delete from request_serial where member_id in (select id from member where organisation_id = $1)",
    // Questions, the Members asked and responses go with their questionnaire.
    "update questionnaire set earlier_id = null where organisation_id = $1",
    "delete from questionnaire where organisation_id = $1",
    "delete from community where organisation_id = $1",
    // Participants, forms and answers go with their training.
    "delete from training where organisation_id = $1",
    "delete from assessment_report where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from assessment_amendment where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from assessment_comment where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from need_rank
     where need_id in (select need.id
                       from need
                       join assessment on assessment.id = need.assessment_id
                       where assessment.organisation_id = $1)",
    "delete from need where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from raised_need where organisation_id = $1",
    "delete from score_draft where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from assessment_score where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from assessment_area where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from assessment_part where assessment_id in (select id from assessment where organisation_id = $1)",
    "delete from assessment_criterion where assessment_id in (select id from assessment where organisation_id = $1)",
    "update assessment set previous_id = null where organisation_id = $1",
    "delete from assessment where organisation_id = $1",
    "delete from cycle_entry
     where stage_id in (select cycle_stage.id from cycle_stage
                        join cycle_turn on cycle_turn.id = cycle_stage.turn_id
                        join plan on plan.id = cycle_turn.plan_id where plan.organisation_id = $1)",
    "delete from approach_change where plan_id in (select id from plan where organisation_id = $1)",
    "delete from turn_word
     where turn_id in (select cycle_turn.id from cycle_turn
                       join plan on plan.id = cycle_turn.plan_id where plan.organisation_id = $1)",
    "delete from cycle_lesson
     where turn_id in (select cycle_turn.id from cycle_turn
                       join plan on plan.id = cycle_turn.plan_id where plan.organisation_id = $1)",
    "delete from cycle_stage
     where turn_id in (select cycle_turn.id from cycle_turn
                       join plan on plan.id = cycle_turn.plan_id where plan.organisation_id = $1)",
    "delete from cycle_turn where plan_id in (select id from plan where organisation_id = $1)",
    "delete from cycle_own_stage where plan_id in (select id from plan where organisation_id = $1)",
    "delete from act where organisation_id = $1",
    "delete from finding_answer where finding_id in (select id from finding where organisation_id = $1)",
    "delete from finding_said where finding_id in (select id from finding where organisation_id = $1)",
    "update finding set successor_id = null where organisation_id = $1",
    "delete from finding where organisation_id = $1",
    "delete from decision_task
     where paragraph_id in (select decision_paragraph.id from decision_paragraph
                            join decision on decision.id = decision_paragraph.decision_id
                            where decision.organisation_id = $1)",
    "delete from decision_addressee
     where paragraph_id in (select decision_paragraph.id from decision_paragraph
                            join decision on decision.id = decision_paragraph.decision_id
                            where decision.organisation_id = $1)",
    "delete from decision_paragraph where decision_id in (select id from decision where organisation_id = $1)",
    "delete from decision where organisation_id = $1",
    "delete from document_alarm where organisation_id = $1",
    "delete from document_release where document_id in (select id from document where organisation_id = $1)",
    "delete from document_comment where document_id in (select id from document where organisation_id = $1)",
    "delete from document_file where document_id in (select id from document where organisation_id = $1)",
    "delete from document_source where document_id in (select id from document where organisation_id = $1)",
    "delete from document_item where document_id in (select id from document where organisation_id = $1)",
    "delete from document_language where document_id in (select id from document where organisation_id = $1)",
    "delete from document where organisation_id = $1",
    "delete from calendar_address where person_id in (select id from person where organisation_id = $1)",
    "delete from consultation_answer
     where consultation_id in (select id from consultation where organisation_id = $1)",
    "delete from consultation where organisation_id = $1",
    "delete from deadline_responsible where deadline_id in (select id from deadline where organisation_id = $1)",
    "delete from deadline where organisation_id = $1",
    "delete from meeting_point where meeting_id in (select id from meeting where organisation_id = $1)",
    "delete from meeting_participant where meeting_id in (select id from meeting where organisation_id = $1)",
    "delete from agenda_item where meeting_id in (select id from meeting where organisation_id = $1)",
    "delete from meeting_move where meeting_id in (select id from meeting where organisation_id = $1)",
    "delete from meeting where organisation_id = $1",
    "delete from body where organisation_id = $1",
    "delete from plan_appraisal where plan_id in (select id from plan where organisation_id = $1)",
    "delete from plan_step where plan_id in (select id from plan where organisation_id = $1)",
    "delete from plan_gap where plan_id in (select id from plan where organisation_id = $1)",
    "update partner set own_kind_id = null where organisation_id = $1",
    "delete from tag
     where term_id in (select term.id from term join vocabulary on vocabulary.id = term.vocabulary_id
                       where vocabulary.organisation_id = $1)",
    "delete from term where vocabulary_id in (select id from vocabulary where organisation_id = $1)",
    "delete from vocabulary where organisation_id = $1",
    "delete from mandate_answer where mandate_id in (select id from mandate where organisation_id = $1)",
    "delete from mandate where organisation_id = $1",
    "delete from invitation where plan_id in (select id from plan where organisation_id = $1)",
    "delete from guidance where organisation_id = $1",
    "delete from plan_comment where plan_id in (select id from plan where organisation_id = $1)",
    "delete from kpi_frame
     where kpi_id in (select kpi.id from kpi join action on action.id = kpi.action_id
                      join plan on plan.id = action.plan_id where plan.organisation_id = $1)",
    "delete from measure
     where kpi_id in (select kpi.id from kpi join action on action.id = kpi.action_id
                      join plan on plan.id = action.plan_id where plan.organisation_id = $1)",
    "delete from kpi_baseline
     where kpi_id in (select kpi.id from kpi join action on action.id = kpi.action_id
                      join plan on plan.id = action.plan_id where plan.organisation_id = $1)",
    "delete from fact_action where fact_id in (select id from fact where organisation_id = $1)",
    "delete from fact where organisation_id = $1",
    "delete from progress
     where action_id in (select action.id from action
                         join plan on plan.id = action.plan_id where plan.organisation_id = $1)",
    "delete from flag
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from unplaced
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from kpi_version
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from horizon_entry
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from plan_horizon
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from action_cell
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from action_version
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from passage
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from section
     where version_id in (select plan_version.id from plan_version
                          join plan on plan.id = plan_version.plan_id where plan.organisation_id = $1)",
    "delete from kpi
     where action_id in (select action.id from action
                         join plan on plan.id = action.plan_id where plan.organisation_id = $1)",
    "delete from action_partner where partner_id in (select id from partner where organisation_id = $1)",
    "delete from action where plan_id in (select id from plan where organisation_id = $1)",
    "delete from plan_version where plan_id in (select id from plan where organisation_id = $1)",
    "delete from draft_import where organisation_id = $1",
    "delete from plan where organisation_id = $1",
    "delete from column_meaning where organisation_id = $1",
    "delete from status_level where organisation_id = $1",
    "delete from membership where set_id in (select id from member_set where organisation_id = $1)",
    "delete from member_set where organisation_id = $1",
    "delete from partner where organisation_id = $1",
    "delete from organisation_setting where organisation_id = $1",
    "delete from sign_in_provider where organisation_id = $1",
    "delete from provider_link where organisation_id = $1",
    "delete from member_name where member_id in (select id from member where organisation_id = $1)",
    "delete from member_class where member_id in (select id from member where organisation_id = $1)",
    "delete from member where organisation_id = $1",
    "delete from instrument where organisation_id = $1",
    "delete from event where organisation_id = $1",
    "delete from audit_head where organisation_id = $1",
    "delete from office_held where organisation_id = $1",
    "delete from receipt where organisation_id = $1",
    "delete from receipt_number where organisation_id = $1",
    "delete from form_draft where person_id in (select id from person where organisation_id = $1)",
    "delete from kept_form where person_id in (select id from person where organisation_id = $1)",
    "delete from session where person_id in (select id from person where organisation_id = $1)",
    "delete from outgoing_mail where organisation_id = $1",
    "delete from access_key where organisation_id = $1",
    "delete from passkey where person_id in (select id from person where organisation_id = $1)",
    "delete from second_step where person_id in (select id from person where organisation_id = $1)",
    "delete from recovery_code where person_id in (select id from person where organisation_id = $1)",
    "delete from account_invitation where person_id in (select id from person where organisation_id = $1)",
    "delete from sign_in_step where person_id in (select id from person where organisation_id = $1)",
    "delete from sign_in_try where subject in (select 'address:' || email from person where organisation_id = $1)",
    "delete from sign_in_try where subject in (select 'known:' || email from person where organisation_id = $1)",
    "delete from sign_in_try where subject in (select 'code:' || email from person where organisation_id = $1)",
];

/// Deletes a sample organisation with everything of its own; `false` for one that is no sample, which stays.
pub async fn remove_sample(tx: &mut Tx, id: OrganisationId) -> Result<bool, StoreError> {
    if !organisation(tx, id).await?.is_some_and(|found| found.sample) {
        return Ok(false);
    }
    for sql in REMOVE_ORGANISATION_SQL {
        tx.run(sql, args![id]).await?;
    }
    tx.run("delete from person where organisation_id = $1", args![id]).await?;
    tx.run("delete from organisation where id = $1", args![id]).await?;
    Ok(true)
}
