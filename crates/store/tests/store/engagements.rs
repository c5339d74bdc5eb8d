//! Engagements with Members on both engines.

use jiff::civil::date;
use trellis_domain::{
    kernel::Id,
    members::{
        MemberId,
        accession::{Accession, Stage},
        engagement::{Channel, Circle, Contact, Engagement, EngagementId, Stakeholder, Stance},
    },
    people::Permit,
    plans::record::PlanId,
};
use trellis_store::{Tx, members::engagements};

use crate::instant;

/// Puts a row into every table of engagements, and reads it back.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, (plan, member): (PlanId, MemberId)) {
    let id: EngagementId = Id::new(from);
    let day = date(2026, 9, 14);
    let new = Engagement {
        id,
        organisation: permit.organisation(),
        member,
        circle: Circle::Internal,
        plan: Some(plan),
        purpose: "Vessel monitoring".to_owned(),
        opened_on: day,
        closing: None,
        made_by: permit.person(),
    };
    engagements::open(tx, permit, &new, instant()).await.expect("it is opened");
    let person = Stakeholder {
        id: Id::new(from + 1),
        engagement: id,
        name: "Rosa Martins".to_owned(),
        post: "Director".to_owned(),
        administration: "Ministry of Fisheries".to_owned(),
        stance: Stance::Aware,
        noted_on: day,
    };
    engagements::put_stakeholder(tx, permit, &person).await.expect("noted");
    let person = Stakeholder { stance: Stance::Committed, ..person };
    engagements::put_stakeholder(tx, permit, &person).await.expect("changed");
    assert_eq!(engagements::stakeholders(tx, id).await.expect("read"), [person]);
    for (n, circle) in [(2, Circle::Internal), (3, Circle::WithMember)] {
        let contact = Contact {
            id: Id::new(from + n),
            engagement: id,
            circle,
            on: day,
            channel: Channel::Visit,
            with: String::new(),
            text: "Three inspectors would come.".to_owned(),
            by: permit.person(),
            at: instant(),
        };
        engagements::add_contact(tx, permit, &contact).await.expect("noted");
        let read = engagements::contacts(tx, id, &[circle]).await.expect("read");
        assert_eq!(read, [contact], "a circle reads its own");
    }
    let asked = Accession {
        id: Id::new(from + 4),
        engagement: id,
        stage: Stage::Approached,
        on: day,
        note: "Letter 14".to_owned(),
        next: "Visit the ministry".to_owned(),
        due: Some(date(2026, 11, 30)),
    };
    let wants = Accession { id: Id::new(from + 5), stage: Stage::Interested, due: None, ..asked.clone() };
    for step in [&asked, &wants] {
        engagements::add_accession(tx, permit, step, instant()).await.expect("noted");
    }
    let read = engagements::accessions(tx, permit.organisation(), Some(id)).await.expect("read");
    assert_eq!(read, [wants, asked], "the newest first");
    engagements::share(tx, permit, id).await.expect("shared");
    engagements::close(tx, permit, id, (day, "A mission")).await.expect("closed");
    let closing = Some((day, "A mission".to_owned()));
    let all = engagements::of_member(tx, member).await.expect("read");
    assert_eq!(all, [Engagement { circle: Circle::WithMember, closing, ..new }]);
}
