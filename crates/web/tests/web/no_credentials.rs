//! Every address without credentials: what the public gets there, and that what it may not know answers like what is
//! not there. An address that is missing from [`EXPECTED`] fails the test: whoever adds one says here what it gives away.

use std::{collections::BTreeSet, fs, path::Path};

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use serde_json::Value;

use crate::{
    plan::{DRAFT, PLAN, action},
    site::{Answer, Site},
};

/// Nothing has this id.
pub const ABSENT: &str = "0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff";

/// Method, address and status, for things that are not there. Pages ask for the form's token before anything else.
pub const EXPECTED: &str = "
GET / 200
GET /accessibility 200
GET /account 303
POST /account/keys 403
POST /account/passkeys 403
POST /account/passkeys/start 403
POST /account/passkeys/{id}/removal 403
POST /account/password 403
POST /account/provider/removal 403
POST /account/recovery-codes 403
GET /account/second-step 303
POST /account/second-step 403
POST /account/second-step/removal 403
POST /account/sessions/end 403
POST /account/sessions/{id}/end 403
GET /actions/{id} 404
POST /actions/{id}/mandates 403
POST /actions/{id}/mandates/withdrawal 403
POST /actions/{id}/progress 403
POST /actions/{id}/tags 403
POST /actions/{id}/tags/removal 403
GET /agreements 303
POST /agreements 403
GET /agreements/{id} 404
POST /agreements/{id} 403
POST /agreements/{id}/reviews 403
GET /answers/{secret} 404
POST /answers/{secret} 403
GET /api/openapi.json 200
POST /api/v1/actions/{action}/mandates 401
POST /api/v1/actions/{action}/mandates/withdrawal 401
POST /api/v1/actions/{action}/progress 401
GET /api/v1/agreements 401
POST /api/v1/agreements 401
GET /api/v1/agreements/{agreement} 404
POST /api/v1/agreements/{agreement} 401
POST /api/v1/agreements/{agreement}/reviews 401
GET /api/v1/asks 401
POST /api/v1/asks/{ask}/answer 401
GET /api/v1/assessments 200
POST /api/v1/assessments 401
GET /api/v1/assessments/{assessment} 404
POST /api/v1/assessments/{assessment} 401
POST /api/v1/assessments/{assessment}/comments 401
GET /api/v1/assessments/{assessment}/needs 404
POST /api/v1/assessments/{assessment}/needs 401
GET /api/v1/assessments/{assessment}/parts 404
POST /api/v1/assessments/{assessment}/parts 401
POST /api/v1/assessments/{assessment}/parts/{part}/acts 401
POST /api/v1/assessments/{assessment}/parts/{part}/amendments 401
POST /api/v1/assessments/{assessment}/recall 401
POST /api/v1/assessments/{assessment}/scores 401
POST /api/v1/assessments/{assessment}/scores/import 401
POST /api/v1/assessments/{assessment}/state 401
GET /api/v1/assistance 401
POST /api/v1/bodies 401
GET /api/v1/bodies/{body}/queue 404
GET /api/v1/calendar 200
POST /api/v1/classes/{class}/end 401
GET /api/v1/clusters 401
GET /api/v1/communities 200
POST /api/v1/communities 401
GET /api/v1/communities/{community} 404
POST /api/v1/communities/{community} 401
POST /api/v1/communities/{community}/counts 401
POST /api/v1/consultations/{consultation}/answers 401
GET /api/v1/datasets/{dataset} 404
POST /api/v1/datasets/{dataset}/release 401
POST /api/v1/datasets/{dataset}/withdrawal 401
POST /api/v1/deadlines 401
GET /api/v1/decisions 200
GET /api/v1/decisions/{decision} 404
GET /api/v1/documents 200
POST /api/v1/documents 401
GET /api/v1/documents/{document} 404
PUT /api/v1/documents/{document} 401
GET /api/v1/effort 401
POST /api/v1/effort/funding 401
POST /api/v1/effort/posts 401
POST /api/v1/effort/years 401
GET /api/v1/engagements 401
POST /api/v1/engagements 401
GET /api/v1/engagements/{engagement} 404
POST /api/v1/engagements/{engagement}/accession 401
POST /api/v1/engagements/{engagement}/closing 401
POST /api/v1/engagements/{engagement}/contacts 401
POST /api/v1/engagements/{engagement}/stakeholders 401
GET /api/v1/evaluations/{evaluation} 404
POST /api/v1/evaluations/{evaluation} 401
POST /api/v1/evaluations/{evaluation}/answers 401
POST /api/v1/evaluations/{evaluation}/links 401
POST /api/v1/evaluations/{evaluation}/state 401
GET /api/v1/experts 401
POST /api/v1/experts 401
POST /api/v1/experts/improvements 401
POST /api/v1/experts/improvements/removal 401
GET /api/v1/experts/statistics 401
GET /api/v1/experts/{expert} 404
POST /api/v1/experts/{expert} 401
POST /api/v1/experts/{expert}/accreditation 401
POST /api/v1/experts/{expert}/confirmation 401
POST /api/v1/experts/{expert}/nomination 401
POST /api/v1/experts/{expert}/remarks 401
POST /api/v1/experts/{expert}/state 401
POST /api/v1/experts/{expert}/withdrawal 401
POST /api/v1/facts/{fact}/withdrawal 401
GET /api/v1/files 401
GET /api/v1/findings 401
POST /api/v1/findings 401
POST /api/v1/findings/import 401
GET /api/v1/findings/{finding} 404
POST /api/v1/findings/{finding} 401
POST /api/v1/findings/{finding}/actions 401
POST /api/v1/findings/{finding}/actions/removal 401
POST /api/v1/findings/{finding}/acts 401
POST /api/v1/findings/{finding}/replies 401
POST /api/v1/findings/{finding}/state 401
POST /api/v1/findings/{finding}/withdrawal 401
GET /api/v1/follow-ups 401
POST /api/v1/follow-ups/{follow_up} 401
GET /api/v1/funding 401
POST /api/v1/funding 401
GET /api/v1/funding/{opportunity} 404
POST /api/v1/funding/{opportunity} 401
POST /api/v1/funding/{opportunity}/state 401
GET /api/v1/health 200
POST /api/v1/imports 401
GET /api/v1/initiatives 200
POST /api/v1/initiatives 401
GET /api/v1/initiatives/{initiative} 404
POST /api/v1/initiatives/{initiative} 401
POST /api/v1/initiatives/{initiative}/acts 401
POST /api/v1/initiatives/{initiative}/agreement 401
POST /api/v1/initiatives/{initiative}/effort 401
POST /api/v1/initiatives/{initiative}/feedback 401
POST /api/v1/initiatives/{initiative}/found 401
POST /api/v1/initiatives/{initiative}/found/removal 401
POST /api/v1/initiatives/{initiative}/indicators 401
POST /api/v1/initiatives/{initiative}/leads 401
POST /api/v1/initiatives/{initiative}/lines 401
POST /api/v1/initiatives/{initiative}/links 401
POST /api/v1/initiatives/{initiative}/links/removal 401
POST /api/v1/initiatives/{initiative}/principles 401
POST /api/v1/initiatives/{initiative}/readings 401
POST /api/v1/initiatives/{initiative}/remarks 401
POST /api/v1/initiatives/{initiative}/removal 401
POST /api/v1/initiatives/{initiative}/report 401
POST /api/v1/initiatives/{initiative}/report/assessment 401
POST /api/v1/initiatives/{initiative}/report/submission 401
POST /api/v1/initiatives/{initiative}/risks 401
POST /api/v1/initiatives/{initiative}/state 401
POST /api/v1/initiatives/{initiative}/terms 401
POST /api/v1/initiatives/{initiative}/together 401
POST /api/v1/initiatives/{initiative}/withdrawal 401
GET /api/v1/kpis/{kpi} 404
PUT /api/v1/kpis/{kpi}/baseline 401
GET /api/v1/kpis/{kpi}/measure 404
PUT /api/v1/kpis/{kpi}/measure 401
GET /api/v1/lessons 401
POST /api/v1/meetings 401
POST /api/v1/meetings/{meeting}/agenda 401
POST /api/v1/meetings/{meeting}/days 401
POST /api/v1/meetings/{meeting}/participants 401
POST /api/v1/members 401
GET /api/v1/members/{member} 404
GET /api/v1/members/{member}/capacity 404
GET /api/v1/members/{member}/classes 404
POST /api/v1/members/{member}/classes 401
GET /api/v1/mission-evaluations/{evaluation} 404
POST /api/v1/mission-evaluations/{evaluation} 401
POST /api/v1/mission-evaluations/{evaluation}/remarks 401
POST /api/v1/mission-evaluations/{evaluation}/state 401
POST /api/v1/mission-evaluations/{evaluation}/withdrawal 401
GET /api/v1/mission-reports 200
GET /api/v1/missions 200
POST /api/v1/missions 401
GET /api/v1/missions/{mission} 404
POST /api/v1/missions/{mission} 401
GET /api/v1/missions/{mission}/asks 404
POST /api/v1/missions/{mission}/asks 401
POST /api/v1/missions/{mission}/evaluations 401
POST /api/v1/missions/{mission}/follow-ups 401
POST /api/v1/missions/{mission}/remarks 401
GET /api/v1/missions/{mission}/report 404
POST /api/v1/missions/{mission}/report 401
POST /api/v1/missions/{mission}/report/remarks 401
POST /api/v1/missions/{mission}/report/state 401
POST /api/v1/missions/{mission}/state 401
GET /api/v1/missions/{mission}/team 404
POST /api/v1/missions/{mission}/team 401
POST /api/v1/missions/{mission}/wanted 401
POST /api/v1/missions/{mission}/withdrawal 401
POST /api/v1/needs/{need} 401
POST /api/v1/needs/{need}/ranks 401
POST /api/v1/needs/{need}/state 401
POST /api/v1/participants/{participant} 401
POST /api/v1/participants/{participant}/removal 401
POST /api/v1/participants/{participant}/state 401
GET /api/v1/plans 200
GET /api/v1/plans/{plan} 404
GET /api/v1/plans/{plan}/acts 404
POST /api/v1/plans/{plan}/appraisals 401
POST /api/v1/plans/{plan}/appraisals/marks 401
POST /api/v1/plans/{plan}/appraisals/state 401
POST /api/v1/plans/{plan}/comments 401
POST /api/v1/plans/{plan}/comments/outcome 401
POST /api/v1/plans/{plan}/comments/own 401
GET /api/v1/plans/{plan}/cycle 404
GET /api/v1/plans/{plan}/cycle/approach 404
POST /api/v1/plans/{plan}/cycle/approach 401
POST /api/v1/plans/{plan}/cycle/assessments 401
POST /api/v1/plans/{plan}/cycle/states 401
POST /api/v1/plans/{plan}/cycle/turns 401
GET /api/v1/plans/{plan}/datasets 404
POST /api/v1/plans/{plan}/datasets 401
GET /api/v1/plans/{plan}/facts 404
POST /api/v1/plans/{plan}/facts 401
POST /api/v1/plans/{plan}/family 401
POST /api/v1/plans/{plan}/family/invitations 401
POST /api/v1/plans/{plan}/family/replies 401
POST /api/v1/plans/{plan}/gaps 401
POST /api/v1/plans/{plan}/guidance 401
POST /api/v1/plans/{plan}/mandates 401
GET /api/v1/plans/{plan}/members 404
GET /api/v1/plans/{plan}/papers/{file} 404
GET /api/v1/plans/{plan}/progress 404
GET /api/v1/plans/{plan}/registers 404
GET /api/v1/plans/{plan}/status 404
POST /api/v1/plans/{plan}/steps 401
POST /api/v1/plans/{plan}/steps/change 401
POST /api/v1/plans/{plan}/tags 401
POST /api/v1/plans/{plan}/tags/removal 401
POST /api/v1/plans/{plan}/terms 401
GET /api/v1/proposals 401
POST /api/v1/proposals 401
GET /api/v1/proposals/{proposal} 404
POST /api/v1/proposals/{proposal}/decision 401
POST /api/v1/proposals/{proposal}/stop 401
GET /api/v1/proposals/{proposal}/supposed 404
POST /api/v1/proposals/{proposal}/team 401
POST /api/v1/proposals/{proposal}/withdrawal 401
POST /api/v1/raised-needs 401
POST /api/v1/raised-needs/{need} 401
GET /api/v1/reckoning 401
POST /api/v1/reckoning 401
GET /api/v1/reported 401
POST /api/v1/reported/{fact}/return 401
POST /api/v1/reported/{fact}/verification 401
GET /api/v1/requests 401
POST /api/v1/requests 401
GET /api/v1/requests/published 401
POST /api/v1/requests/received 401
GET /api/v1/requests/volumes 401
GET /api/v1/requests/{request} 404
POST /api/v1/requests/{request} 401
POST /api/v1/requests/{request}/facts 401
GET /api/v1/requests/{request}/files 404
POST /api/v1/requests/{request}/files 401
GET /api/v1/requests/{request}/files/{file} 404
POST /api/v1/requests/{request}/files/{file}/check 401
POST /api/v1/requests/{request}/files/{file}/removal 401
POST /api/v1/requests/{request}/state 401
POST /api/v1/requests/{request}/withdrawal 401
POST /api/v1/requests/{request}/words 401
GET /api/v1/responses 401
GET /api/v1/responses/{response} 404
POST /api/v1/responses/{response}/answers 401
POST /api/v1/responses/{response}/state 401
POST /api/v1/responses/{response}/withdrawal 401
POST /api/v1/responses/{response}/words 401
POST /api/v1/session 422
DELETE /api/v1/session 204
GET /api/v1/surveys 401
POST /api/v1/surveys 401
GET /api/v1/surveys/{survey} 404
POST /api/v1/surveys/{survey} 401
POST /api/v1/surveys/{survey}/comparisons 401
POST /api/v1/surveys/{survey}/facts 401
POST /api/v1/surveys/{survey}/options 401
POST /api/v1/surveys/{survey}/options/removal 401
POST /api/v1/surveys/{survey}/responses 401
GET /api/v1/surveys/{survey}/results 404
POST /api/v1/surveys/{survey}/state 401
POST /api/v1/surveys/{survey}/withdrawal 401
POST /api/v1/targets 200
GET /api/v1/trainings 200
POST /api/v1/trainings 401
GET /api/v1/trainings/series 200
GET /api/v1/trainings/{training} 404
POST /api/v1/trainings/{training} 401
POST /api/v1/trainings/{training}/evaluations 401
POST /api/v1/trainings/{training}/facts 401
POST /api/v1/trainings/{training}/participants 401
POST /api/v1/trainings/{training}/participants/import 401
POST /api/v1/trainings/{training}/state 401
POST /api/v1/trainings/{training}/withdrawal 401
GET /asked/{secret} 404
POST /asked/{secret} 403
GET /asked/{secret}/calendar.ics 404
GET /asks 303
GET /asks/{id} 404
POST /asks/{id} 403
GET /assessments 200
POST /assessments 403
GET /assessments/{id} 404
POST /assessments/{id} 403
POST /assessments/{id}/comments 403
GET /assessments/{id}/matrix 404
GET /assessments/{id}/needs 404
POST /assessments/{id}/needs 403
POST /assessments/{id}/parts 403
POST /assessments/{id}/parts/{part}/acts 403
POST /assessments/{id}/parts/{part}/amendments 403
POST /assessments/{id}/recall 403
GET /assessments/{id}/report/{file} 404
GET /assessments/{id}/scores 404
POST /assessments/{id}/scores 403
POST /assessments/{id}/scores/check 303
GET /assessments/{id}/scores/import 404
POST /assessments/{id}/scores/import 303
GET /assessments/{id}/scores/import/{draft} 404
POST /assessments/{id}/scores/import/{draft} 403
POST /assessments/{id}/state 403
GET /assistance 303
GET /assistance.csv 303
GET /assistance.xlsx 303
GET /audit 303
GET /audit/export.jsonl 303
POST /audit/verification 403
GET /bodies 200
POST /bodies 403
GET /bodies/{id} 404
POST /bodies/{id} 403
GET /calendar 200
POST /calendar 403
POST /calendar/address 403
POST /calendar/address/end 403
GET /calendar/{file} 404
POST /classes/{id}/correction 403
POST /classes/{id}/end 403
GET /clusters 303
GET /communities 200
POST /communities 403
GET /communities/{id} 404
POST /communities/{id} 403
POST /communities/{id}/counts 403
GET /consultations 200
POST /consultations 403
GET /consultations/{id} 404
POST /consultations/{id} 403
POST /consultations/{id}/answers 403
GET /consultations/{id}/answers.csv 404
POST /consultations/{id}/outcomes 403
GET /datasets/{id} 404
GET /datasets/{id}/dataset.zip 404
POST /datasets/{id}/release 403
GET /datasets/{id}/tables/{name} 404
POST /datasets/{id}/withdrawal 403
GET /deadlines/{id} 404
POST /deadlines/{id} 403
POST /deadlines/{id}/announcement 403
POST /deadlines/{id}/done 403
POST /deadlines/{id}/removal 403
GET /decisions 200
POST /decisions 403
GET /decisions/new 303
GET /decisions/{id} 404
POST /decisions/{id}/adoption 403
POST /decisions/{id}/cover 403
GET /decisions/{id}/paper/{file} 404
POST /decisions/{id}/paragraphs 403
GET /desk 303
GET /documents 200
POST /documents 403
POST /documents/clock 403
GET /documents/new 303
GET /documents/{id} 404
POST /documents/{id}/comments 403
POST /documents/{id}/files 303
GET /documents/{id}/files/{file} 404
POST /documents/{id}/files/{file}/removal 403
POST /documents/{id}/release 403
GET /documents/{id}/sheet 404
POST /documents/{id}/sheet 403
POST /documents/{id}/state 403
POST /documents/{id}/withdrawal 403
GET /effort 303
POST /effort/funding 403
POST /effort/funding/{id}/removal 403
GET /effort/paper/{file} 404
POST /effort/posts 403
POST /effort/posts/{id}/removal 403
POST /effort/years 403
GET /engagements 303
POST /engagements 403
GET /engagements/{id} 404
POST /engagements/{id}/accession 403
POST /engagements/{id}/closing 403
POST /engagements/{id}/contacts 403
POST /engagements/{id}/stakeholders 403
POST /engagements/{id}/stakeholders/removal 403
GET /evaluations/{id} 404
POST /evaluations/{id} 403
POST /evaluations/{id}/answers 403
POST /evaluations/{id}/links 403
GET /evaluations/{id}/paper/{file} 404
POST /evaluations/{id}/state 403
GET /evaluations/{id}/summary/{file} 404
GET /experts 303
POST /experts 403
GET /experts.csv 303
GET /experts.xlsx 303
POST /experts/improvements 403
POST /experts/improvements/removal 403
GET /experts/new 303
GET /experts/statistics 303
GET /experts/statistics/{file} 404
GET /experts/{id} 404
POST /experts/{id} 403
POST /experts/{id}/accreditation 403
POST /experts/{id}/confirmation 403
GET /experts/{id}/data.json 404
POST /experts/{id}/nomination 403
GET /experts/{id}/on-file 404
POST /experts/{id}/remarks 403
POST /experts/{id}/state 403
POST /experts/{id}/withdrawal 403
POST /facts/{id}/withdrawal 403
GET /files 303
GET /findings 303
POST /findings 403
GET /findings.csv 303
GET /findings.xlsx 303
GET /findings/import 303
POST /findings/import 303
GET /findings/new 303
GET /findings/{id} 404
POST /findings/{id} 403
POST /findings/{id}/actions 403
POST /findings/{id}/actions/removal 403
POST /findings/{id}/acts 403
POST /findings/{id}/replies 403
POST /findings/{id}/state 403
POST /findings/{id}/withdrawal 403
GET /follow-ups 303
POST /follow-ups/{id} 403
POST /follow-ups/{id}/removal 403
GET /funding 303
POST /funding 403
GET /funding/{id} 404
POST /funding/{id} 403
POST /funding/{id}/state 403
POST /imports 303
GET /imports/new 303
GET /imports/{id} 404
POST /imports/{id}/columns 403
POST /imports/{id}/confirmation 403
POST /imports/{id}/discard 403
GET /initiatives 200
POST /initiatives 403
GET /initiatives.csv 200
GET /initiatives.xlsx 200
GET /initiatives/new 303
GET /initiatives/{id} 404
POST /initiatives/{id} 403
POST /initiatives/{id}/acts 403
POST /initiatives/{id}/agreement 403
POST /initiatives/{id}/effort 403
POST /initiatives/{id}/feedback 403
POST /initiatives/{id}/found 403
POST /initiatives/{id}/found/removal 403
POST /initiatives/{id}/indicators 403
POST /initiatives/{id}/leads 403
POST /initiatives/{id}/lines 403
POST /initiatives/{id}/links 403
POST /initiatives/{id}/links/removal 403
GET /initiatives/{id}/papers/{file} 404
POST /initiatives/{id}/principles 403
POST /initiatives/{id}/readings 403
POST /initiatives/{id}/remarks 403
POST /initiatives/{id}/removal 403
POST /initiatives/{id}/report 403
POST /initiatives/{id}/report/assessment 403
POST /initiatives/{id}/report/submission 403
POST /initiatives/{id}/risks 403
POST /initiatives/{id}/state 403
POST /initiatives/{id}/terms 403
POST /initiatives/{id}/together 403
POST /initiatives/{id}/withdrawal 403
GET /invitations/{secret} 404
POST /invitations/{secret} 403
GET /kept 303
GET /kept/{id} 303
POST /kept/{id}/removal 403
POST /keys/{id}/revocation 403
GET /kpis/{id} 404
POST /kpis/{id}/baseline 403
POST /kpis/{id}/facts 403
POST /kpis/{id}/measure 403
POST /kpis/{id}/measure/choice 403
GET /kpis/{id}/report 404
POST /language 403
GET /lessons 303
GET /meetings 200
POST /meetings 403
GET /meetings/{id} 404
POST /meetings/{id} 403
POST /meetings/{id}/agenda 403
POST /meetings/{id}/agenda/considered 403
POST /meetings/{id}/agenda/removal 403
POST /meetings/{id}/days 403
POST /meetings/{id}/deadlines 403
POST /meetings/{id}/participants 403
POST /meetings/{id}/participants/removal 403
POST /meetings/{id}/queue 403
POST /meetings/{id}/queue/{need} 403
GET /members 303
GET /members.csv 303
GET /members/new 303
POST /members/new 403
POST /members/new/confirmation 403
GET /members/{id} 404
GET /members/{id}/capacity 404
GET /members/{id}/capacity/{file} 404
POST /members/{id}/classes 403
POST /members/{id}/names 403
GET /mission-evaluations/{id} 404
POST /mission-evaluations/{id} 403
POST /mission-evaluations/{id}/remarks 403
POST /mission-evaluations/{id}/state 403
POST /mission-evaluations/{id}/withdrawal 403
GET /mission-reports 200
GET /mission-reports.csv 200
GET /mission-reports.xlsx 200
GET /missions 200
POST /missions 403
GET /missions.csv 303
GET /missions.xlsx 303
GET /missions/calendar 303
GET /missions/new 303
GET /missions/{id} 404
POST /missions/{id} 403
POST /missions/{id}/asks 403
POST /missions/{id}/evaluations 403
POST /missions/{id}/follow-ups 403
GET /missions/{id}/papers/{file} 404
POST /missions/{id}/remarks 403
GET /missions/{id}/report 404
POST /missions/{id}/report 403
POST /missions/{id}/report/remarks 403
POST /missions/{id}/report/state 403
POST /missions/{id}/state 403
GET /missions/{id}/team 404
POST /missions/{id}/team 403
POST /missions/{id}/wanted 403
POST /missions/{id}/withdrawal 403
GET /needs/{id} 404
POST /needs/{id} 403
POST /needs/{id}/ranks 403
POST /needs/{id}/state 403
POST /offices/{id}/approval 403
POST /offices/{id}/confirmation 403
POST /offices/{id}/end 403
POST /paragraphs/{id}/outcome 403
POST /paragraphs/{id}/status 403
POST /paragraphs/{id}/tasks 403
POST /paragraphs/{id}/tasks/done 403
GET /participants/{id} 404
POST /participants/{id} 403
GET /participants/{id}/history 404
POST /participants/{id}/removal 403
POST /participants/{id}/state 403
GET /partners 303
POST /partners 403
POST /partners/{id}/end 403
GET /people 303
POST /people/invitations 403
POST /people/keys/{id}/revocation 403
POST /people/{id}/disabling 403
GET /people/{id}/erasure 303
POST /people/{id}/erasure 403
POST /people/{id}/invitation 403
POST /people/{id}/offices 403
GET /plans/{id} 404
GET /plans/{id}/acts 404
POST /plans/{id}/acts 403
GET /plans/{id}/appraisals 404
POST /plans/{id}/appraisals 403
POST /plans/{id}/appraisals/marks 403
POST /plans/{id}/appraisals/state 403
GET /plans/{id}/comments 404
POST /plans/{id}/comments 403
POST /plans/{id}/comments/outcome 403
POST /plans/{id}/comments/own 403
GET /plans/{id}/coverage 404
POST /plans/{id}/coverage 403
GET /plans/{id}/cycle 404
POST /plans/{id}/cycle/approach 403
POST /plans/{id}/cycle/approach/removal 403
POST /plans/{id}/cycle/assessments 403
POST /plans/{id}/cycle/lessons 403
POST /plans/{id}/cycle/marks 403
GET /plans/{id}/cycle/monitoring/{format} 404
GET /plans/{id}/cycle/report/{format} 404
GET /plans/{id}/cycle/review 404
POST /plans/{id}/cycle/review 403
POST /plans/{id}/cycle/stages 403
POST /plans/{id}/cycle/stages/removal 403
POST /plans/{id}/cycle/states 403
POST /plans/{id}/cycle/turns 403
GET /plans/{id}/datasets 404
POST /plans/{id}/datasets 403
GET /plans/{id}/family 404
POST /plans/{id}/family 403
POST /plans/{id}/family/invitations 403
POST /plans/{id}/family/replies 403
POST /plans/{id}/flags/{n}/decision 403
GET /plans/{id}/guidance 404
POST /plans/{id}/guidance 403
GET /plans/{id}/mandates 404
POST /plans/{id}/mandates 403
GET /plans/{id}/members 404
GET /plans/{id}/papers 404
GET /plans/{id}/papers/{file} 404
GET /plans/{id}/steps 404
POST /plans/{id}/steps 403
POST /plans/{id}/steps/change 403
GET /plans/{id}/terms 404
POST /plans/{id}/terms 403
GET /proposals 303
POST /proposals 403
GET /proposals/terms 303
POST /proposals/terms 403
GET /proposals/{id} 404
POST /proposals/{id}/decision 403
GET /proposals/{id}/missions.csv 404
POST /proposals/{id}/stop 403
GET /proposals/{id}/supposed 404
POST /proposals/{id}/team 403
POST /proposals/{id}/withdrawal 403
GET /receipts 303
GET /receipts/{id} 303
POST /releases/{id}/approval 403
POST /releases/{id}/stop 403
GET /reported 303
GET /reported/{id} 404
POST /reported/{id} 403
POST /reported/{id}/return 403
POST /reported/{id}/verification 403
GET /requests 303
POST /requests 403
GET /requests.csv 303
GET /requests.xlsx 303
GET /requests/new 303
GET /requests/published 303
GET /requests/received 303
POST /requests/received 403
GET /requests/volumes 303
GET /requests/{id} 404
POST /requests/{id} 403
POST /requests/{id}/facts 403
POST /requests/{id}/files 403
GET /requests/{id}/files/{file} 404
POST /requests/{id}/files/{file}/check 403
POST /requests/{id}/files/{file}/removal 403
POST /requests/{id}/state 403
POST /requests/{id}/withdrawal 403
POST /requests/{id}/words 403
GET /responses 303
GET /responses/{id} 404
POST /responses/{id}/check 303
GET /responses/{id}/form.csv 404
GET /responses/{id}/form.xlsx 404
GET /responses/{id}/import 404
POST /responses/{id}/import 303
GET /responses/{id}/pages/{n} 404
POST /responses/{id}/pages/{n} 403
POST /responses/{id}/state 403
POST /responses/{id}/withdrawal 403
POST /responses/{id}/words 403
POST /see-as 403
POST /see-as/end 403
GET /settings 303
POST /settings 403
GET /settings.toml 303
POST /settings/import 403
GET /settings/provider 303
POST /settings/provider 403
POST /settings/provider/removal 403
POST /settings/provider/test 403
GET /sign-in 200
POST /sign-in 403
GET /sign-in/callback 404
GET /sign-in/code 303
POST /sign-in/code 403
POST /sign-in/passkey 403
POST /sign-in/passkey/start 403
GET /sign-in/provider/{id} 404
GET /sign-in/second-step 303
POST /sign-in/second-step 403
POST /sign-out 403
GET /surveys 303
POST /surveys 403
GET /surveys/new 303
GET /surveys/{id} 404
POST /surveys/{id} 403
POST /surveys/{id}/comparisons 403
GET /surveys/{id}/edit 404
POST /surveys/{id}/facts 403
GET /surveys/{id}/form.csv 404
GET /surveys/{id}/form.xlsx 404
POST /surveys/{id}/options 403
POST /surveys/{id}/options/removal 403
GET /surveys/{id}/paper/{file} 404
POST /surveys/{id}/questions/check 303
GET /surveys/{id}/questions/import 404
POST /surveys/{id}/questions/import 303
POST /surveys/{id}/responses/{member} 403
GET /surveys/{id}/results 404
GET /surveys/{id}/results.csv 404
GET /surveys/{id}/results.xlsx 404
POST /surveys/{id}/state 403
POST /surveys/{id}/withdrawal 403
GET /trainings 200
POST /trainings 403
GET /trainings.csv 303
GET /trainings.xlsx 303
GET /trainings/new 303
GET /trainings/papers/{file} 404
GET /trainings/series 200
GET /trainings/{id} 404
POST /trainings/{id} 403
POST /trainings/{id}/attendance 403
GET /trainings/{id}/certificates 404
POST /trainings/{id}/evaluations 403
POST /trainings/{id}/facts 403
POST /trainings/{id}/participants 403
GET /trainings/{id}/participants.csv 404
GET /trainings/{id}/participants.xlsx 404
POST /trainings/{id}/participants/check 303
GET /trainings/{id}/participants/import 404
POST /trainings/{id}/participants/import 303
GET /trainings/{id}/report/{file} 404
POST /trainings/{id}/state 403
POST /trainings/{id}/withdrawal 403
GET /welcome 303
POST /welcome/code 403
POST /welcome/first 403
POST /welcome/organisation 403
POST /welcome/second 403
";

/// Every address in the sources of the floor: the router does not tell.
fn addresses() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("gallery.rs") {
                found.extend(quoted_addresses(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

/// The first argument of each `.route(…)`, and the addresses in the lists of calls.
fn quoted_addresses(source: &str) -> Vec<String> {
    let routes = source.split(".route(").skip(1).chain(source.split("(\"/api/v1").skip(1));
    let address = |rest: &str| {
        let rest = rest.trim_start();
        let quoted = rest.strip_prefix('"').map(|rest| (String::new(), rest));
        let (before, rest) = quoted.unwrap_or_else(|| ("/api/v1".to_owned(), rest));
        let (address, _) = rest.split_once('"')?;
        let is_address = address.starts_with('/') && !address.contains(char::is_whitespace);
        is_address.then(|| format!("{before}{address}"))
    };
    routes.filter_map(address).collect()
}

async fn ask(site: &mut Site, method: &Method, address: &str, sent: Option<&Value>) -> Answer {
    let request = Request::builder().method(method).uri(address);
    let request = match sent {
        Some(sent) => {
            request.header(header::CONTENT_TYPE, "application/json").body(Body::from(sent.to_string()))
        }
        None if method == Method::GET => request.body(Body::empty()),
        None => request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::empty()),
    };
    site.send(request.unwrap()).await
}

#[tokio::test]
async fn every_address_says_what_it_gives_the_public() {
    let mut site = Site::with_plans().await;
    let description: Value = serde_json::from_str(&site.get("/api/openapi.json").await.text).unwrap();
    let mut lines = String::from("\n");
    for template in addresses() {
        let file = if template.contains("/papers/") { "plan.pdf" } else { "0" };
        let address = filled(&template, ABSENT).replace("{file}", file).replace("{n}", "0");
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
            let call = &description["paths"][&template][method.as_str().to_lowercase()];
            let mut sent = call["requestBody"]["content"]["application/json"]["example"].clone();
            if sent["password"].is_string() {
                sent["password"] = "a guess".into();
            }
            let sent = (!sent.is_null()).then_some(&sent);
            // No cookie of an earlier answer comes along.
            site.forget_cookies();
            let status = ask(&mut site, &method, &address, sent).await.status.as_u16();
            if status != 405 {
                lines.push_str(&format!("{method} {template} {status}\n"));
            }
        }
    }
    assert_eq!(lines, EXPECTED, "say what the public gets at each address:\n{lines}");
}

#[tokio::test]
async fn a_hidden_draft_answers_like_a_plan_that_is_not_there() {
    let mut site = Site::with_plans().await;
    for template in addresses() {
        let (hidden, open) = match template.split('/').find(|part| !matches!(*part, "" | "api" | "v1")) {
            Some("plans") => (DRAFT.to_string(), PLAN.to_string()),
            Some("actions") => (action(DRAFT, 0).to_string(), action(PLAN, 0).to_string()),
            _ => continue,
        };
        if !template.contains('{') {
            continue;
        }
        let address = |id: &str| {
            filled(&template, id)
                .replace("{file}", "plan.csv")
                .replace("{format}", "html")
                .replace("{n}", "0")
        };
        let there = ask(&mut site, &Method::GET, &address(&open), None).await;
        if there.status == 405 {
            continue;
        }
        // A plan without a turn has no report of one.
        let inside = ["/comments", "/datasets", "/cycle/report/{format}"];
        let is_inside = inside.iter().any(|end| template.ends_with(end));
        let expect = if is_inside { 404 } else { 200 };
        assert_eq!(there.status, expect, "{template}: the adopted plan is public, what is said of it is not");
        let hidden_answer = ask(&mut site, &Method::GET, &address(&hidden), None).await;
        let absent_answer = ask(&mut site, &Method::GET, &address(ABSENT), None).await;
        assert_eq!(hidden_answer.status, 404, "{template}");
        let same = |answer: &Answer, id: &str| {
            let text = answer.text.replace(id, "ID");
            (answer.status, text, answer.header("content-type").to_owned(), answer.header("etag").to_owned())
        };
        assert_eq!(same(&hidden_answer, &hidden), same(&absent_answer, ABSENT), "{template}");
    }
}

/// The address with `id` wherever it asks for one.
fn filled(template: &str, id: &str) -> String {
    [
        "{id}",
        "{plan}",
        "{action}",
        "{kpi}",
        "{member}",
        "{fact}",
        "{class}",
        "{secret}",
        "{meeting}",
        "{consultation}",
        "{document}",
        "{decision}",
        "{finding}",
        "{request}",
        "{survey}",
        "{response}",
        "{training}",
        "{participant}",
        "{evaluation}",
    ]
    .iter()
    .fold(template.to_owned(), |address, name| address.replace(name, id))
}
