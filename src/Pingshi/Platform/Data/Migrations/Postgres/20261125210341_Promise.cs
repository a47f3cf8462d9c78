using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pingshi.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Promise : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "testimony",
                table: "proposals_evidence",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "proposals_evidence",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "handed_to",
                table: "files_files",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "acceptance_conclusions",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    report = table.Column<byte[]>(type: "bytea", nullable: false),
                    report_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_conclusions", x => x.delivery_id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    covers = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    may_name_us = table.Column<bool>(type: "boolean", nullable: false),
                    valid_to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    milestone = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    keys = table.Column<string[]>(type: "text[]", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    term_ends_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    term_ends_at = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_grade_contents",
                columns: table => new
                {
                    grade_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hundredths = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_grade_contents", x => x.grade_id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_grades",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_grades", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    milestone = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    is_deemed = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: true),
                    deducted_minor = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    payable_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_milestones", x => x.id);
                    table.CheckConstraint("ck_acceptance_milestones_deducted", "deducted_minor IS NULL OR (deducted_minor >= 0 AND deducted_minor <= amount_minor)");
                });

            migrationBuilder.CreateTable(
                name: "acceptance_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scorecard_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_replies", x => x.id);
                    table.CheckConstraint("ck_acceptance_replies_one", "(verdict_id IS NULL) <> (scorecard_id IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "acceptance_scorecards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    milestone = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    base_minor = table.Column<long>(type: "bigint", nullable: false),
                    deducted_minor = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    rectify = table.Column<bool>(type: "boolean", nullable: false),
                    terminates = table.Column<bool>(type: "boolean", nullable: false),
                    rework_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_scorecards", x => x.id);
                    table.CheckConstraint("ck_acceptance_scorecards_deducted", "points BETWEEN 0 AND 100 AND deducted_minor >= 0 AND deducted_minor <= base_minor");
                });

            migrationBuilder.CreateTable(
                name: "acceptance_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    capacity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_chair = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_seats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_term_ends",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keys = table.Column<string[]>(type: "text[]", nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_term_ends", x => x.delivery_id);
                });

            migrationBuilder.CreateTable(
                name: "acceptance_verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    milestone = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    pass_mark = table.Column<int>(type: "integer", nullable: false),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    without_others = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hundredths = table.Column<int>(type: "integer", nullable: false),
                    fails = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    rework_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_verdicts", x => x.id);
                    table.CheckConstraint("ck_acceptance_verdicts_points", "hundredths BETWEEN 0 AND 10000");
                });

            migrationBuilder.CreateTable(
                name: "acceptance_withdrawals",
                columns: table => new
                {
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acceptance_withdrawals", x => x.consent_id);
                });

            migrationBuilder.CreateTable(
                name: "contracts_contracts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    paper = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_number = table.Column<int>(type: "integer", nullable: false),
                    quote_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quote_number = table.Column<int>(type: "integer", nullable: true),
                    on_revision = table.Column<int>(type: "integer", nullable: false),
                    drawn_at = table.Column<long>(type: "bigint", nullable: false),
                    drawn_by = table.Column<Guid>(type: "uuid", nullable: false),
                    editions = table.Column<int>(type: "integer", nullable: false),
                    is_out = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_contracts", x => x.id);
                    table.CheckConstraint("ck_contracts_contracts_change", "(paper = 'Contract') = (changes_id IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "contracts_drafts",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    inner = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_drafts", x => x.contract_id);
                });

            migrationBuilder.CreateTable(
                name: "contracts_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    terms_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    paper = table.Column<byte[]>(type: "bytea", nullable: false),
                    paper_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracts_endings",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_endings", x => x.contract_id);
                });

            migrationBuilder.CreateTable(
                name: "contracts_sides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asks = table.Column<bool>(type: "boolean", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_sides", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracts_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    terms_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    paper_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    signer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    authority_letter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    seal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    has_straddle_seal = table.Column<bool>(type: "boolean", nullable: false),
                    originals = table.Column<int>(type: "integer", nullable: true),
                    courier = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    scan = table.Column<Guid>(type: "uuid", nullable: true),
                    scan_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    scan_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    scan_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_signatures", x => x.id);
                    table.CheckConstraint("ck_contracts_signatures_paper", "way <> 'Paper' OR (seal IS NOT NULL AND originals > 0 AND scan_digest IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "contracts_splits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts_splits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagements_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nth = table.Column<int>(type: "integer", nullable: false),
                    is_won = table.Column<bool>(type: "boolean", nullable: false),
                    score = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    stated_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements_results", x => x.id);
                    table.CheckConstraint("ck_engagements_results_lost_because", "is_won OR reason IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "partners_deal_claims",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    deal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deal_claims", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "partners_deal_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    deal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deal_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_deal_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deal_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_deals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    customer_credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    project = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    product = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    registered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_due_at = table.Column<long>(type: "bigint", nullable: false),
                    name_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    code_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answered_at = table.Column<long>(type: "bigint", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    protected_until = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deals", x => x.id);
                    table.CheckConstraint("ck_partners_deals_protected", "state NOT IN ('Accepted', 'Extended') OR protected_until IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "partners_reserved_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    lifted_at = table.Column<long>(type: "bigint", nullable: true),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_reserved_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    effective_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    runs_until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_signatures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    effective_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_frozen_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    frozen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    work = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_frozen_parties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_frozen_structures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    terms = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_jointly_liable = table.Column<bool>(type: "boolean", nullable: false),
                    split_is_shared = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_frozen_structures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_frozen_work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    frozen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_responsible = table.Column<bool>(type: "boolean", nullable: false),
                    is_core = table.Column<bool>(type: "boolean", nullable: false),
                    assigned_in = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_frozen_work", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_offered_lines",
                columns: table => new
                {
                    offered_quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_offered_lines", x => new { x.offered_quote_id, x.line_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_offered_quotes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on_revision = table.Column<int>(type: "integer", nullable: false),
                    service_years = table.Column<int>(type: "integer", nullable: false),
                    valid_until = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    answer_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_offered_quotes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_offered_sites",
                columns: table => new
                {
                    offered_quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_offered_sites", x => new { x.offered_quote_id, x.site_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_answers",
                columns: table => new
                {
                    offered_quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accepts = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_answers", x => x.offered_quote_id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_bindings",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_bindings", x => new { x.line_id, x.requirement_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_costs",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_millionths = table.Column<long>(type: "bigint", nullable: false),
                    yearly_service_minor = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    stated_by = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_costs", x => x.line_id);
                    table.CheckConstraint("ck_proposals_quote_costs_amounts", "unit_millionths >= 0 AND yearly_service_minor >= 0");
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_draft_lines",
                columns: table => new
                {
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_draft_lines", x => new { x.quote_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    quantity_millionths = table.Column<long>(type: "bigint", nullable: false),
                    periods_millionths = table.Column<long>(type: "bigint", nullable: false),
                    delivery_days = table.Column<int>(type: "integer", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on_revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_lines", x => x.id);
                    table.CheckConstraint("ck_proposals_quote_lines_amounts", "quantity_millionths > 0 AND periods_millionths > 0 AND delivery_days >= 0");
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_prices",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_millionths = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    vat_parts_per_million = table.Column<long>(type: "bigint", nullable: false),
                    discount_parts_per_million = table.Column<long>(type: "bigint", nullable: false),
                    discount_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    net_minor = table.Column<long>(type: "bigint", nullable: false),
                    tax_minor = table.Column<long>(type: "bigint", nullable: false),
                    gross_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_prices", x => x.line_id);
                    table.CheckConstraint("ck_proposals_quote_prices_discount", "discount_parts_per_million >= 0 AND (discount_parts_per_million = 0 OR discount_reason IS NOT NULL)");
                    table.CheckConstraint("ck_proposals_quote_prices_no_gift", "unit_millionths > 0 AND net_minor > 0");
                    table.CheckConstraint("ck_proposals_quote_prices_sum", "tax_minor >= 0 AND net_minor + tax_minor = gross_minor");
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_sites",
                columns: table => new
                {
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_sites", x => new { x.quote_id, x.site_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_strikes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    is_struck = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_strikes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_supplies",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    offer_price_id = table.Column<Guid>(type: "uuid", nullable: true),
                    priced_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    installation_minutes = table.Column<int>(type: "integer", nullable: false),
                    construction_minutes = table.Column<int>(type: "integer", nullable: false),
                    yearly_service_minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_supplies", x => x.line_id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_quotes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    on_revision = table.Column<int>(type: "integer", nullable: false),
                    service_years = table.Column<int>(type: "integer", nullable: false),
                    next_line = table.Column<int>(type: "integer", nullable: false),
                    last_offered = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quotes", x => x.id);
                    table.CheckConstraint("ck_proposals_quotes_years", "service_years >= 0");
                });

            migrationBuilder.CreateTable(
                name: "proposals_response_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nth = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    quote = table.Column<Guid>(type: "uuid", nullable: true),
                    quote_number = table.Column<int>(type: "integer", nullable: true),
                    structure = table.Column<int>(type: "integer", nullable: true),
                    basis = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_response_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_structure_amounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_total = table.Column<bool>(type: "boolean", nullable: false),
                    terms = table.Column<int>(type: "integer", nullable: false),
                    gross_minor = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    shown_to = table.Column<Guid>(type: "uuid", nullable: true),
                    shown_to_parties = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_structure_amounts", x => x.id);
                    table.CheckConstraint("ck_proposals_structure_amounts_gross", "gross_minor >= 0");
                });

            migrationBuilder.CreateTable(
                name: "proposals_structure_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    work = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    owed_as = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_structure_parties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_structure_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<int>(type: "integer", nullable: false),
                    nth = table.Column<int>(type: "integer", nullable: false),
                    accepts = table.Column<bool>(type: "boolean", nullable: false),
                    because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_structure_replies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_structure_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_terms = table.Column<int>(type: "integer", nullable: false),
                    until_terms = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_structure_seats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_structure_work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_responsible = table.Column<bool>(type: "boolean", nullable: false),
                    is_core = table.Column<bool>(type: "boolean", nullable: false),
                    assigned_in = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_structure_work", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_structures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_jointly_liable = table.Column<bool>(type: "boolean", nullable: false),
                    split_is_shared = table.Column<bool>(type: "boolean", nullable: false),
                    lead_sees_amounts = table.Column<bool>(type: "boolean", nullable: false),
                    terms = table.Column<int>(type: "integer", nullable: false),
                    asked_terms = table.Column<int>(type: "integer", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    frozen = table.Column<int>(type: "integer", nullable: false),
                    frozen_terms = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_structures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_testimonies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    requirement = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    covers = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    valid_to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_testimonies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_books",
                columns: table => new
                {
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_count = table.Column<long>(type: "bigint", nullable: false),
                    split_count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_books", x => new { x.engagement_id, x.organization_id });
                });

            migrationBuilder.CreateTable(
                name: "settlement_checkpoints",
                columns: table => new
                {
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    up_to = table.Column<long>(type: "bigint", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    debit_minor = table.Column<long>(type: "bigint", nullable: false),
                    credit_minor = table.Column<long>(type: "bigint", nullable: false),
                    pending_debit_minor = table.Column<long>(type: "bigint", nullable: false),
                    pending_credit_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_checkpoints", x => new { x.engagement_id, x.organization_id, x.up_to, x.party_id, x.purpose, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "settlement_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    handed_in_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    accept_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    payment_days = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    net_minor = table.Column<long>(type: "bigint", nullable: false),
                    vat_parts_per_million = table.Column<int>(type: "integer", nullable: false),
                    tax_minor = table.Column<long>(type: "bigint", nullable: false),
                    gross_minor = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_deliveries", x => x.id);
                    table.CheckConstraint("ck_settlement_deliveries_days", "accept_by > handed_in_on AND payment_days > 0");
                    table.CheckConstraint("ck_settlement_deliveries_sum", "net_minor > 0 AND tax_minor >= 0 AND net_minor + tax_minor = gross_minor");
                });

            migrationBuilder.CreateTable(
                name: "settlement_delivery_verdicts",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_delivery_verdicts", x => x.delivery_id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_explanations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chinese = table.Column<string>(type: "text", nullable: false),
                    english = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_explanations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    issued_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    due_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    net_minor = table.Column<long>(type: "bigint", nullable: false),
                    vat_parts_per_million = table.Column<int>(type: "integer", nullable: false),
                    tax_minor = table.Column<long>(type: "bigint", nullable: false),
                    gross_minor = table.Column<long>(type: "bigint", nullable: false),
                    red_letter_of = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_invoices", x => x.id);
                    table.CheckConstraint("ck_settlement_invoices_due", "due_on >= issued_on");
                    table.CheckConstraint("ck_settlement_invoices_sum", "net_minor > 0 AND tax_minor >= 0 AND net_minor + tax_minor = gross_minor");
                });

            migrationBuilder.CreateTable(
                name: "settlement_limited_accounts",
                columns: table => new
                {
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    free_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_limited_accounts", x => new { x.engagement_id, x.organization_id, x.party_id, x.purpose, x.currency });
                    table.CheckConstraint("ck_settlement_limited_accounts_free", "free_minor >= 0");
                });

            migrationBuilder.CreateTable(
                name: "settlement_movements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    red_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    step = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    grade = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_movements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_payout_decisions",
                columns: table => new
                {
                    payout_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_payout_decisions", x => x.payout_id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_payouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_payouts", x => x.id);
                    table.CheckConstraint("ck_settlement_payouts_amount", "amount_minor > 0");
                    table.CheckConstraint("ck_settlement_payouts_parties", "organization_id <> payee_id");
                });

            migrationBuilder.CreateTable(
                name: "settlement_receipt_matches",
                columns: table => new
                {
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gross_minor = table.Column<long>(type: "bigint", nullable: false),
                    net_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_receipt_matches", x => new { x.receipt_id, x.invoice_id });
                    table.CheckConstraint("ck_settlement_receipt_matches_amounts", "gross_minor > 0 AND net_minor >= 0 AND net_minor <= gross_minor");
                });

            migrationBuilder.CreateTable(
                name: "settlement_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    gross_minor = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_receipts", x => x.id);
                    table.CheckConstraint("ck_settlement_receipts_gross", "gross_minor > 0");
                });

            migrationBuilder.CreateTable(
                name: "settlement_rule_consents",
                columns: table => new
                {
                    rule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_rule_consents", x => new { x.rule_id, x.organization_id });
                });

            migrationBuilder.CreateTable(
                name: "settlement_rule_seats",
                columns: table => new
                {
                    rule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    must_sign = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_rule_seats", x => new { x.rule_id, x.party_id });
                });

            migrationBuilder.CreateTable(
                name: "settlement_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    valid_until = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    parties = table.Column<string[]>(type: "text[]", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_splits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule_digest = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    facts = table.Column<string>(type: "text", nullable: false),
                    totals_before = table.Column<string>(type: "text", nullable: false),
                    waiting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stopped_at = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_splits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settlement_subcontract_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    contract = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    agreed_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    payee_size = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    acceptance_days = table.Column<int>(type: "integer", nullable: false),
                    payment_days = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_subcontract_terms", x => x.id);
                    table.CheckConstraint("ck_settlement_subcontract_terms_days", "acceptance_days > 0 AND payment_days > 0");
                });

            migrationBuilder.CreateTable(
                name: "settlement_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    debit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    debit_purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    credit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    settles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    frees_minor = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: true),
                    effective = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement_transfers", x => x.id);
                    table.CheckConstraint("ck_settlement_transfers_accounts", "debit_id <> credit_id OR debit_purpose <> credit_purpose");
                    table.CheckConstraint("ck_settlement_transfers_amount", "(kind IN ('Void', 'Expire') AND amount_minor = 0) OR (kind IN ('Posted', 'Pending', 'Post') AND amount_minor > 0)");
                    table.CheckConstraint("ck_settlement_transfers_settles", "(kind IN ('Posted', 'Pending')) = (settles IS NULL) AND frees_minor >= 0");
                });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_evidence_testimony",
                table: "proposals_evidence",
                column: "testimony");

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_consents_verdict_id_number",
                table: "acceptance_consents",
                columns: new[] { "verdict_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_deliveries_contract_id_milestone_number",
                table: "acceptance_deliveries",
                columns: new[] { "contract_id", "milestone", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_deliveries_term_ends_at",
                table: "acceptance_deliveries",
                column: "term_ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_grade_contents_delivery_id_requirement_id",
                table: "acceptance_grade_contents",
                columns: new[] { "delivery_id", "requirement_id" });

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_grades_delivery_id_requirement_id_person_id",
                table: "acceptance_grades",
                columns: new[] { "delivery_id", "requirement_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_groups_contract_id_number",
                table: "acceptance_groups",
                columns: new[] { "contract_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_milestones_contract_id_milestone",
                table: "acceptance_milestones",
                columns: new[] { "contract_id", "milestone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_replies_contract_id",
                table: "acceptance_replies",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_scorecards_contract_id_month",
                table: "acceptance_scorecards",
                columns: new[] { "contract_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_scorecards_contract_id_number",
                table: "acceptance_scorecards",
                columns: new[] { "contract_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_seats_group_id_person_id",
                table: "acceptance_seats",
                columns: new[] { "group_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_seats_one_chair",
                table: "acceptance_seats",
                column: "group_id",
                unique: true,
                filter: "is_chair");

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_verdicts_delivery_id_requirement_id",
                table: "acceptance_verdicts",
                columns: new[] { "delivery_id", "requirement_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acceptance_verdicts_engagement_id",
                table: "acceptance_verdicts",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_contracts_engagement_id_sequence",
                table: "contracts_contracts",
                columns: new[] { "engagement_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_editions_contract_id_number",
                table: "contracts_editions",
                columns: new[] { "contract_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_sides_contract_id_organization_id",
                table: "contracts_sides",
                columns: new[] { "contract_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_signatures_edition_id_organization_id",
                table: "contracts_signatures",
                columns: new[] { "edition_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_splits_contract_id_number",
                table: "contracts_splits",
                columns: new[] { "contract_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_engagements_results_engagement_id_nth",
                table: "engagements_results",
                columns: new[] { "engagement_id", "nth" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_deal_claims_deal_id",
                table: "partners_deal_claims",
                column: "deal_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_deal_evidence_deal_id",
                table: "partners_deal_evidence",
                column: "deal_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_deal_links_deal_id",
                table: "partners_deal_links",
                column: "deal_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_deal_links_engagement_id",
                table: "partners_deal_links",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_partners_deals_code_key",
                table: "partners_deals",
                column: "code_key");

            migrationBuilder.CreateIndex(
                name: "ix_partners_deals_name_key",
                table: "partners_deals",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_partners_deals_organization_id_registered_at",
                table: "partners_deals",
                columns: new[] { "organization_id", "registered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_reserved_marks_engagement_id",
                table: "partners_reserved_marks",
                column: "engagement_id",
                unique: true,
                filter: "lifted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_policies_drafts_organization_id",
                table: "policies_drafts",
                column: "organization_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policies_notices_version_id_organization_id",
                table: "policies_notices",
                columns: new[] { "version_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policies_signatures_version_id_organization_id",
                table: "policies_signatures",
                columns: new[] { "version_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policies_versions_organization_id_number",
                table: "policies_versions",
                columns: new[] { "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_frozen_parties_frozen_id_organization_id",
                table: "proposals_frozen_parties",
                columns: new[] { "frozen_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_frozen_structures_engagement_id_number",
                table: "proposals_frozen_structures",
                columns: new[] { "engagement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_frozen_work_frozen_id_requirement_id_organization",
                table: "proposals_frozen_work",
                columns: new[] { "frozen_id", "requirement_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_offered_lines_line_id",
                table: "proposals_offered_lines",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_offered_quotes_quote_id_number",
                table: "proposals_offered_quotes",
                columns: new[] { "quote_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_quote_lines_quote_id_number",
                table: "proposals_quote_lines",
                columns: new[] { "quote_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_quote_strikes_engagement_id_line_number_sequence",
                table: "proposals_quote_strikes",
                columns: new[] { "engagement_id", "line_number", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_quotes_engagement_id_organization_id",
                table: "proposals_quotes",
                columns: new[] { "engagement_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_response_documents_engagement_id_organization_id_",
                table: "proposals_response_documents",
                columns: new[] { "engagement_id", "organization_id", "kind", "format", "nth" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_response_documents_file",
                table: "proposals_response_documents",
                column: "file",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structure_amounts_structure_id_organization_id_is",
                table: "proposals_structure_amounts",
                columns: new[] { "structure_id", "organization_id", "is_total", "terms" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structure_parties_structure_id_organization_id",
                table: "proposals_structure_parties",
                columns: new[] { "structure_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structure_replies_structure_id_organization_id_nth",
                table: "proposals_structure_replies",
                columns: new[] { "structure_id", "organization_id", "nth" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structure_seats_structure_id_organization_id",
                table: "proposals_structure_seats",
                columns: new[] { "structure_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structure_work_one_responsible",
                table: "proposals_structure_work",
                columns: new[] { "structure_id", "requirement_id" },
                unique: true,
                filter: "is_responsible");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structure_work_structure_id_requirement_id_organi",
                table: "proposals_structure_work",
                columns: new[] { "structure_id", "requirement_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_structures_engagement_id",
                table: "proposals_structures",
                column: "engagement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_testimonies_consent_id",
                table: "proposals_testimonies",
                column: "consent_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_deliveries_engagement_id_organization_id_number",
                table: "settlement_deliveries",
                columns: new[] { "engagement_id", "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_delivery_verdicts_engagement_id",
                table: "settlement_delivery_verdicts",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_explanations_receipt_id",
                table: "settlement_explanations",
                column: "receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_invoices_engagement_id",
                table: "settlement_invoices",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_invoices_organization_id_number",
                table: "settlement_invoices",
                columns: new[] { "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_movements_receipt_id_number",
                table: "settlement_movements",
                columns: new[] { "receipt_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_payout_decisions_engagement_id",
                table: "settlement_payout_decisions",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_payouts_engagement_id",
                table: "settlement_payouts",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_payouts_invoice_id",
                table: "settlement_payouts",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_receipt_matches_invoice_id",
                table: "settlement_receipt_matches",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_receipts_engagement_id",
                table: "settlement_receipts",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_receipts_organization_id_reference",
                table: "settlement_receipts",
                columns: new[] { "organization_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_rule_seats_engagement_id",
                table: "settlement_rule_seats",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_rules_engagement_id_organization_id_number",
                table: "settlement_rules",
                columns: new[] { "engagement_id", "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_splits_engagement_id_organization_id_number",
                table: "settlement_splits",
                columns: new[] { "engagement_id", "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_splits_receipt_id",
                table: "settlement_splits",
                column: "receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlement_subcontract_terms_engagement_id_organization_id_",
                table: "settlement_subcontract_terms",
                columns: new[] { "engagement_id", "organization_id", "payee_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_transfers_engagement_id_organization_id_key",
                table: "settlement_transfers",
                columns: new[] { "engagement_id", "organization_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_transfers_engagement_id_organization_id_number",
                table: "settlement_transfers",
                columns: new[] { "engagement_id", "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_transfers_engagement_id_organization_id_settles",
                table: "settlement_transfers",
                columns: new[] { "engagement_id", "organization_id", "settles" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlement_transfers_receipt_id",
                table: "settlement_transfers",
                column: "receipt_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acceptance_conclusions");

            migrationBuilder.DropTable(
                name: "acceptance_consents");

            migrationBuilder.DropTable(
                name: "acceptance_deliveries");

            migrationBuilder.DropTable(
                name: "acceptance_grade_contents");

            migrationBuilder.DropTable(
                name: "acceptance_grades");

            migrationBuilder.DropTable(
                name: "acceptance_groups");

            migrationBuilder.DropTable(
                name: "acceptance_milestones");

            migrationBuilder.DropTable(
                name: "acceptance_replies");

            migrationBuilder.DropTable(
                name: "acceptance_scorecards");

            migrationBuilder.DropTable(
                name: "acceptance_seats");

            migrationBuilder.DropTable(
                name: "acceptance_term_ends");

            migrationBuilder.DropTable(
                name: "acceptance_verdicts");

            migrationBuilder.DropTable(
                name: "acceptance_withdrawals");

            migrationBuilder.DropTable(
                name: "contracts_contracts");

            migrationBuilder.DropTable(
                name: "contracts_drafts");

            migrationBuilder.DropTable(
                name: "contracts_editions");

            migrationBuilder.DropTable(
                name: "contracts_endings");

            migrationBuilder.DropTable(
                name: "contracts_sides");

            migrationBuilder.DropTable(
                name: "contracts_signatures");

            migrationBuilder.DropTable(
                name: "contracts_splits");

            migrationBuilder.DropTable(
                name: "engagements_results");

            migrationBuilder.DropTable(
                name: "partners_deal_claims");

            migrationBuilder.DropTable(
                name: "partners_deal_evidence");

            migrationBuilder.DropTable(
                name: "partners_deal_links");

            migrationBuilder.DropTable(
                name: "partners_deals");

            migrationBuilder.DropTable(
                name: "partners_reserved_marks");

            migrationBuilder.DropTable(
                name: "policies_drafts");

            migrationBuilder.DropTable(
                name: "policies_notices");

            migrationBuilder.DropTable(
                name: "policies_signatures");

            migrationBuilder.DropTable(
                name: "policies_versions");

            migrationBuilder.DropTable(
                name: "proposals_frozen_parties");

            migrationBuilder.DropTable(
                name: "proposals_frozen_structures");

            migrationBuilder.DropTable(
                name: "proposals_frozen_work");

            migrationBuilder.DropTable(
                name: "proposals_offered_lines");

            migrationBuilder.DropTable(
                name: "proposals_offered_quotes");

            migrationBuilder.DropTable(
                name: "proposals_offered_sites");

            migrationBuilder.DropTable(
                name: "proposals_quote_answers");

            migrationBuilder.DropTable(
                name: "proposals_quote_bindings");

            migrationBuilder.DropTable(
                name: "proposals_quote_costs");

            migrationBuilder.DropTable(
                name: "proposals_quote_draft_lines");

            migrationBuilder.DropTable(
                name: "proposals_quote_lines");

            migrationBuilder.DropTable(
                name: "proposals_quote_prices");

            migrationBuilder.DropTable(
                name: "proposals_quote_sites");

            migrationBuilder.DropTable(
                name: "proposals_quote_strikes");

            migrationBuilder.DropTable(
                name: "proposals_quote_supplies");

            migrationBuilder.DropTable(
                name: "proposals_quotes");

            migrationBuilder.DropTable(
                name: "proposals_response_documents");

            migrationBuilder.DropTable(
                name: "proposals_structure_amounts");

            migrationBuilder.DropTable(
                name: "proposals_structure_parties");

            migrationBuilder.DropTable(
                name: "proposals_structure_replies");

            migrationBuilder.DropTable(
                name: "proposals_structure_seats");

            migrationBuilder.DropTable(
                name: "proposals_structure_work");

            migrationBuilder.DropTable(
                name: "proposals_structures");

            migrationBuilder.DropTable(
                name: "proposals_testimonies");

            migrationBuilder.DropTable(
                name: "settlement_books");

            migrationBuilder.DropTable(
                name: "settlement_checkpoints");

            migrationBuilder.DropTable(
                name: "settlement_deliveries");

            migrationBuilder.DropTable(
                name: "settlement_delivery_verdicts");

            migrationBuilder.DropTable(
                name: "settlement_explanations");

            migrationBuilder.DropTable(
                name: "settlement_invoices");

            migrationBuilder.DropTable(
                name: "settlement_limited_accounts");

            migrationBuilder.DropTable(
                name: "settlement_movements");

            migrationBuilder.DropTable(
                name: "settlement_payout_decisions");

            migrationBuilder.DropTable(
                name: "settlement_payouts");

            migrationBuilder.DropTable(
                name: "settlement_receipt_matches");

            migrationBuilder.DropTable(
                name: "settlement_receipts");

            migrationBuilder.DropTable(
                name: "settlement_rule_consents");

            migrationBuilder.DropTable(
                name: "settlement_rule_seats");

            migrationBuilder.DropTable(
                name: "settlement_rules");

            migrationBuilder.DropTable(
                name: "settlement_splits");

            migrationBuilder.DropTable(
                name: "settlement_subcontract_terms");

            migrationBuilder.DropTable(
                name: "settlement_transfers");

            migrationBuilder.DropIndex(
                name: "ix_proposals_evidence_testimony",
                table: "proposals_evidence");

            migrationBuilder.DropColumn(
                name: "testimony",
                table: "proposals_evidence");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "proposals_evidence");

            migrationBuilder.DropColumn(
                name: "handed_to",
                table: "files_files");
        }
    }
}
