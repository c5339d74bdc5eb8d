//! Indicators: how a KPI came to its figure, and the forms by which officers record what happened.
//!
//! `reading` is a figure in a line, `kpi` the page, `facts` lists of facts on any page, `deeds` the forms,
//! `fact_form` the fields by which a fact is stated, `measuring` the form that says what counts. `reported` is the list of
//! what Members report, `report` one of them and the page on which it is made.

pub(super) mod deeds;
mod fact_form;
pub(super) mod facts;
pub(crate) mod kpi;
mod measuring;
pub(super) mod reading;
pub(crate) mod report;
pub(crate) mod reported;
pub(crate) mod sample;

use axum::{
    Router,
    routing::{get, post},
};

use crate::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/kpis/{id}", get(kpi::show))
        .route("/kpis/{id}/report", get(report::new))
        .route("/kpis/{id}/facts", post(deeds::record))
        .route("/kpis/{id}/baseline", post(deeds::baseline))
        .route("/kpis/{id}/measure", post(deeds::confirm))
        .route("/kpis/{id}/measure/choice", post(measuring::choose))
        .route("/facts/{id}/withdrawal", post(deeds::withdraw))
        .route("/reported", get(reported::show))
        .route("/reported/{id}", get(report::show).post(report::correct))
        .route("/reported/{id}/verification", post(report::verify))
        .route("/reported/{id}/return", post(report::give_back))
}
