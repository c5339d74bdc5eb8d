//! Records of the roster come back as they were kept, lists show what their reader reaches and nothing else, a stale change is
//! refused, and a thrown-away key is gone.

use trellis_domain::{
    members::MemberId,
    people::policy::{Reach, Scope},
    roster::{
        expert::{Course, Expert, ExpertId, ExpertState},
        uses::{Criterion, Improvement, Searches},
    },
};
use trellis_store::roster::{self, Sight, Wanted, uses};

use super::*;

fn expert(id: u128, permit: &Permit, member: MemberId) -> Expert {
    Expert {
        id: Id::new(id),
        organisation: permit.organisation(),
        nominated_by: member,
        person: permit.person(),
        course: Course { state: ExpertState::Nominated, is_returned: true },
        since: date(2026, 11, 2),
        confirmed_on: date(2026, 11, 1),
        made_by: permit.person(),
        version: 1,
    }
}

/// Puts a row into every table of the roster.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, member: MemberId) {
    let new = expert(from, permit, member);
    roster::add(tx, permit, &new, (vec![1, 2, 3], vec![4, 5]), instant()).await.expect("a record");
    let kept = roster::find(tx, new.id).await.expect("read").expect("it is there");
    assert_eq!(kept.expert, new);
    assert_eq!((kept.document, kept.key), (Some(vec![1, 2, 3]), Some(vec![4, 5])));
    let searched = Searches {
        on: date(2026, 11, 2),
        office: "officer".into(),
        criterion: Criterion::Language,
        looked_for: "French".into(),
        searches: 1,
        found: 3,
        found_nobody: 0,
    };
    uses::count(tx, permit, &searched).await.expect("counted");
    let nobody = Searches { found: 0, found_nobody: 1, ..searched.clone() };
    uses::count(tx, permit, &nobody).await.expect("counted again");
    let both = Searches { searches: 2, found_nobody: 1, ..searched };
    assert_eq!(uses::searches(tx, permit.organisation()).await.expect("read"), [both], "one row a day");
    let noted = Improvement {
        id: Id::new(from),
        text: "Ask <b>universities</b>".into(),
        noted_on: date(2026, 11, 3),
        by: permit.person(),
    };
    uses::note(tx, permit, &noted).await.expect("noted");
    assert_eq!(uses::improvements(tx, permit.organisation()).await.expect("read"), [noted]);
    assert!(!uses::remove(tx, permit, Id::new(from + 1)).await.expect("nothing there"));
    assert_eq!(uses::made_on(tx, permit.organisation()).await.expect("read").len(), 1);
}

const OWN: OrganisationId = OrganisationId::new(1_000_000);
const RECORD: ExpertId = ExpertId::new(1_015_000);

/// What a list shows is what the reach covers, for every form that a reach has.
#[tokio::test]
async fn lists_of_the_roster_show_what_their_reader_reaches_and_nothing_else() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let kept = roster::find(&mut tx, RECORD).await.expect("read").expect("it is there");
        let (member, other) = (Scope::of(kept.expert.nominated_by), Scope::One(4));
        let reaches = [
            Reach::Nothing,
            Reach::Everything,
            Reach::Concerning(vec![member, other]),
            Reach::Concerning(vec![other]),
            Reach::NotConcerning(vec![member]),
            Reach::NotConcerning(vec![other]),
        ];
        for reach in reaches {
            let sight = Sight { organisation: OWN, states: vec![(ExpertState::Nominated, reach.clone())] };
            let listed = roster::list(&mut tx, &sight, Wanted::default()).await.expect("a list");
            let shown = reach.covers(&kept.expert.concerns());
            assert_eq!(!listed.is_empty(), shown, "{reach:?} on {}", each.db.engine_name());
        }
        let actor = Actor::Operator { organisation: OWN };
        let permit = may(actor, Verb::ImportPlan, OWN).expect("the operator may");
        let listed = Expert {
            course: Course { state: ExpertState::Listed, is_returned: false },
            ..kept.expert.clone()
        };
        roster::change(&mut tx, &permit, &listed, Some(vec![9])).await.expect("listed");
        let again = roster::change(&mut tx, &permit, &listed, Some(vec![8])).await;
        assert!(again.is_err(), "somebody else was faster");
        roster::forget_key(&mut tx, &permit, RECORD).await.expect("forgotten");
        let kept = roster::find(&mut tx, RECORD).await.expect("read").expect("it is there");
        assert_eq!((kept.document, kept.key), (Some(vec![9]), None));
        assert_eq!(kept.expert.course.state, ExpertState::Listed);
    }
}
