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
                name: "handed_to",
                table: "files_files",
                type: "uuid",
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropColumn(
                name: "handed_to",
                table: "files_files");
        }
    }
}
