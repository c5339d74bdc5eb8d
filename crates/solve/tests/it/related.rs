//! Public data of related problems, where they stand beside the clone: published totals and best known values.

use std::fs;

use trellis_solve::related::{
    jobs::{self, Jobs},
    reviewers::{self, Loads, Similarities},
};

use crate::shared::folder;

#[test]
fn readers_are_assigned_at_the_published_totals() {
    let Some(folder) = folder("reviewers") else { return };
    for (name, least, most, total) in [
        ("midl", 0, 4, "201.8849"),
        ("midl", 2, 4, "150.0431"),
        ("aamas2015", 0, 12, "1406.2500"),
        ("aamas2016", 0, 12, "949.5000"),
    ] {
        let text = fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
        let table = Similarities::read(&text).unwrap();
        let loads = Loads { per_paper: 3, least, most };
        let found = reviewers::assign(&table, loads).unwrap();
        assert_eq!(format!("{:.4}", found.total()), total, "{name}");
        let mut loads = vec![0; table.readers()];
        for (paper, readers) in found.readers.iter().enumerate() {
            assert_eq!(readers.len(), 3);
            for reader in readers {
                assert!(table.of(paper, *reader).is_some());
                loads[*reader] += 1;
            }
        }
        assert!(loads.iter().all(|load| (least..=most).contains(load)), "{name}");
    }
}

#[test]
fn jobs_are_assigned_near_the_best_known_and_never_below() {
    let Some(folder) = folder("gap") else { return };
    for (name, best) in [("d05100", 6353), ("e10100", 11577)] {
        let jobs = Jobs::read(&fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap()).unwrap();
        let found = |seed| jobs::assign(&jobs, seed, &mut |tries| tries as f64 / 400_000.0).unwrap();
        let plan = found(1);
        assert_eq!(jobs.judge(&plan.agents), Some(plan.cost));
        assert!((best..best + best / 25).contains(&plan.cost), "{name}: {}", plan.cost);
        assert_eq!(found(1), plan, "the same seed gives the same plan");
    }
}
