-- The connection of a claim is its account's, so that who claims one account is found by its key instead of by
-- reading the accounts of all connections.
-- Who may be the owner of which account, and how (M1): 1 saved link, 2 externalId of the same issuer, 3 the
-- primary address of both, 4 a secondary address of either. A deleted person claims by address only while no
-- living one has that address as their own: an address belongs to who holds it now.
CREATE OR REPLACE VIEW "claims" AS
SELECT a."connection_id", p."id" AS "person_id", a."id" AS "account_id", 1 AS "strength"
  FROM "accounts" a
  JOIN "people" p ON p."id" = a."person_id" AND p."connection_id" = a."connection_id"
 WHERE a."listed"
UNION ALL
SELECT a."connection_id", p."id", a."id", 2
  FROM "people" p
  JOIN "sources" s ON s."id" = p."source_id" AND s."issuer_matches"
  JOIN "accounts" a ON a."connection_id" = p."connection_id" AND a."external_id" = p."external_id"
 WHERE a."listed"
UNION ALL
SELECT a."connection_id", p."id", a."id", 3
  FROM "people" p
  JOIN "accounts" a ON a."connection_id" = p."connection_id" AND a."email_fold" = p."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = p."connection_id" AND q."email_fold" = p."email_fold" AND q."status" <> 'deleted'))
UNION ALL
SELECT a."connection_id", p."id", a."id", 4
  FROM "people" p
  JOIN "accounts" a ON a."connection_id" = p."connection_id" AND a."secondary_email_fold" = p."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = p."connection_id" AND q."email_fold" = p."email_fold" AND q."status" <> 'deleted'))
UNION ALL
SELECT a."connection_id", p."id", a."id", 4
  FROM "person_emails" e
  JOIN "people" p ON p."id" = e."person_id"
  JOIN "accounts" a ON a."connection_id" = e."connection_id" AND a."email_fold" = e."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = e."connection_id" AND q."email_fold" = e."email_fold" AND q."status" <> 'deleted'))
UNION ALL
SELECT a."connection_id", p."id", a."id", 4
  FROM "person_emails" e
  JOIN "people" p ON p."id" = e."person_id"
  JOIN "accounts" a ON a."connection_id" = e."connection_id" AND a."secondary_email_fold" = e."email_fold"
 WHERE a."listed" AND (p."status" <> 'deleted' OR NOT EXISTS (
       SELECT FROM "people" q
        WHERE q."connection_id" = e."connection_id" AND q."email_fold" = e."email_fold" AND q."status" <> 'deleted'));
