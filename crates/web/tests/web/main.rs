//! The second floor as a browser meets it: the real router over a database of its own.
//!
//! `site` sets the stage and remembers cookies · `sessions` · `accounts` (how people come in) ·
//! `erasing` (and go for good) · `forms` · `answers` (headers, statuses, failures) ·
//! `providers` (a provider of sign-ins that lies) · `stage` (a committee with papers, and everybody who may stand to them) ·
//! `documents` (papers that open at a moment, decisions, acts) · `findings` (from a draft to their closing) · `final_reports` (what initiatives came to) · `datasets` (what is frozen for an evaluator) · `missions` (in answer to requests, their reports and evaluations) · `requests` (what Members ask
//! `surveys` (questionnaires, what Members answer and what it comes to) · `trainings` (events, who takes part, what they answered under a link) ·
//! for) · `sheets` (papers that are put right) ·
//! `experts` (the roster) · `roster_use` (what came of it) · `service` (how experts worked, what administrations gave) · `support` (money with which Members pay them) · `clusters` (what could be done together) · `contributions` (what the office asks of Members) · `funding` (money that is looked for across initiatives) ·
//! `links` (what is part of an initiative, and what it waits for) ·
//! `pages` (every sample page in every language) · `plan` (a small plan) · `plans` (its pages) · `registers` (what
//! stands around it) · `reported` (what Members report, until it counts) · `meetings` (bodies, meetings, deadlines, consultations, the calendar) · `measures` (saying what
//! counts, and what Members count as) · `api` (the JSON API, held against its description by `described`) · `audit` (the
//! log of deeds and what it tells) · `hostile` (ten thousand requests that mean harm) · `no_credentials` (every address,
//! as the public meets it) · `kept` (forms that wait, drafts) · `stale` (both versions) · `receipts` ·
//! `first_run` (from an empty database to a list of Members) · `organisations` (what each calls its own, its Members and
//! partners, and that nothing of one shows in another) · `table` (the table of rights line by line, as
//! everybody meets it).
#![expect(clippy::unwrap_used, reason = "a test whose stage cannot be set has failed")]

mod accounts;
mod answers;
mod api;
mod asks;
mod assessments;
mod assessments_api;
mod audit;
mod clusters;
mod contributions;
mod cycle;
mod datasets;
mod described;
mod desk;
mod documents;
mod engagements;
mod erasing;
mod experts;
mod final_reports;
mod findings;
mod first_run;
mod forms;
mod funding;
mod hostile;
mod initiatives;
mod kept;
mod links;
mod measures;
mod meetings;
mod missions;
mod no_credentials;
mod organisations;
mod pages;
mod partners;
mod plan;
mod plans;
mod proposals;
mod providers;
mod receipts;
mod registers;
mod reported;
mod requests;
mod roster_use;
mod service;
mod sessions;
mod sheets;
mod site;
mod stage;
mod stale;
mod support;
mod surveys;
mod table;
mod teams;
mod trainings;
