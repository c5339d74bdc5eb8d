//! Every distinct target of S5, exactly as printed (REQUIREMENTS S5.7, S5.8).

use super::*;

#[test]
fn s5_7_every_target_of_the_plan_is_read() {
    check(
        None,
        &[
            ("At least 22/33 Members", "MembershipShare AtLeast 22 /33 'Members'"),
            ("At least 14/33 Members", "MembershipShare AtLeast 14 /33 'Members'"),
            ("33/33 Members", "All 33 /33 'Members'"),
            ("At least once per year ", "Frequency AtLeast 1 per Year"),
            ("At least \n\n24/33 Members", "MembershipShare AtLeast 24 /33 'Members'"),
            ("At least 19/33 Members", "MembershipShare AtLeast 19 /33 'Members'"),
            ("At least \n\n33/33 Members", "All AtLeast 33 /33 'Members'"),
            ("At least 20/33 Members", "MembershipShare AtLeast 20 /33 'Members'"),
            ("20/33 Members", "MembershipShare 20 /33 'Members' ?FloorOrExact"),
            ("At least 17/33 Members", "MembershipShare AtLeast 17 /33 'Members'"),
            ("At least 3 times per year", "Frequency AtLeast 3 per Year"),
            ("At least 4 times per year", "Frequency AtLeast 4 per Year"),
            ("At least twice per year ", "Frequency AtLeast 2 per Year"),
            ("At least once every quarter", "Frequency AtLeast 1 per Quarter"),
            ("At least once per quarter", "Frequency AtLeast 1 per Quarter"),
            (
                "Use of accredited experts for at least one half of the requested missions",
                "Share AtLeast 50 of 'requested missions' 'per cent'",
            ),
            ("At least \n20/33 Members", "MembershipShare AtLeast 20 /33 'Members'"),
            ("Meet at least 75% of the ROCB requests", "Share AtLeast 75 of 'ROCB requests' 'per cent'"),
            ("At least average of 4 out of 5", "Mean AtLeast 4 /5"),
            ("At least 50% of positive replies", "Share AtLeast 50 of 'positive replies' 'per cent'"),
        ],
    );
}

#[test]
fn s5_8_both_clauses_of_a_compound_keep_the_label_they_were_given() {
    check(
        None,
        &[(
            "(1) At least 28 Members \n\n(1) At least 4 new contracting parties",
            "Compound ?LabelRepeated [Count AtLeast 28 'Members' label '(1)'; \
             Increase AtLeast 4 'contracting parties' label '(1)']",
        )],
    );
}
