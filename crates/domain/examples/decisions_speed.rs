//! How long every decision of the table of rights takes: each line, subject and right once.
//!
//! Run it with `cargo run --release -p trellis-domain --example decisions_speed`, or see `./dev bench`.

use std::{hint::black_box, time::Instant};

use trellis_domain::{
    kernel::Day,
    people::{
        OrganisationId,
        policy::{Bearer, Grant, Matter, Office, Right, Scope, Standing, Subject, decide, reach},
    },
};

const GOAL_MS: f64 = 50.0;

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn main() {
    let organisation = OrganisationId::new(1);
    let start = Instant::now();
    let mut decisions = 0;
    for standing in Standing::ALL {
        for subject in Subject::ALL {
            for right in Right::ALL {
                black_box(standing.rights(black_box(subject)).has(right));
                decisions += 1;
            }
        }
    }
    print(&format!("{decisions} decisions of the table"), start.elapsed().as_secs_f64() * 1e3);

    // As the corridor asks: somebody with five offices, a matter that concerns three things.
    let offices = [Office::FocalPoint, Office::Expert, Office::Delegate, Office::Donor, Office::Observer];
    let grants: Vec<_> = (0..)
        .zip(offices)
        .map(|(id, office)| Grant { office, scope: Scope::One(id), from: Day::MIN, until: None })
        .collect();
    let bearer = Bearer::Holder { organisation, grants: &grants };
    let concerns = [Scope::One(0), Scope::One(1), Scope::One(9)];
    let start = Instant::now();
    let mut asked = 0;
    for standing in Standing::ALL.iter().copied().cycle().take(21_200 / Right::ALL.len()) {
        let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
        for right in Right::ALL {
            black_box(decide(black_box(bearer), None, right, &matter).is_ok());
            asked += 1;
        }
    }
    print(&format!("{asked} decisions about a person of five offices"), start.elapsed().as_secs_f64() * 1e3);

    let start = Instant::now();
    for standing in Standing::ALL {
        black_box(reach(bearer, Right::Learn, organisation, *standing));
    }
    print("the scopes of a list of every kind and state", start.elapsed().as_secs_f64() * 1e3);
}

fn print(what: &str, ms: f64) {
    println!("{what}: {ms:.2} ms (goal {GOAL_MS} ms, {:.0} % of it)", ms / GOAL_MS * 100.0);
}
