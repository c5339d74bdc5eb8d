//! Money for experts from the command line: what is settled about the fund, and what is refused.

use super::folder::Folder;

#[test]
fn s3_6_what_is_settled_about_the_fund_is_settled_on_the_command_line() {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    assert_eq!(folder.well(&["support", "list"]), "");
    assert_eq!(folder.well(&["support", "fund"]), "today\tlinked\n", "an expert must be on the roster");
    let unknown = folder.refused(&["support", "rule", "perhaps", "Decision 9/4"]);
    assert!(unknown.contains("perhaps"), "{unknown}");
    folder.well(&["support", "rule", "delinked", "Decision 9/4"]);
    let terms = ["support", "terms", "Voluntary Fund"];
    let money = folder.refused(&[&terms[..], &["sea shells", "ldc"]].concat());
    assert!(money.contains("sea shells"), "{money}");
    folder.well(&[&terms[..], &["USD", "ldc; sids", "--ceiling", "10,000"]].concat());
    let fund = folder.well(&["support", "fund"]);
    assert!(fund.starts_with("today\tdelinked\n") && fund.contains("\tdelinked\tDecision 9/4\n"), "{fund}");
    assert!(fund.contains("Voluntary Fund\tUSD\tUSD 10000.00\tldc sids\n"), "{fund}");
    for verbs in [&["support", "show", "Boarding"][..], &["support", "move", "Boarding", "check"]] {
        let absent = folder.refused(verbs);
        assert!(!absent.is_empty(), "there is no such application");
    }
}
