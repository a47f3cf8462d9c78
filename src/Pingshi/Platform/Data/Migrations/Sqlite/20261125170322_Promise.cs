using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pingshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Promise : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "proposals_offered_lines",
                columns: table => new
                {
                    offered_quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_offered_lines", x => new { x.offered_quote_id, x.line_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_offered_quotes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    on_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    service_years = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    answer_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_offered_quotes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_offered_sites",
                columns: table => new
                {
                    offered_quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    site_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_offered_sites", x => new { x.offered_quote_id, x.site_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_answers",
                columns: table => new
                {
                    offered_quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    accepts = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_answers", x => x.offered_quote_id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_bindings",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requirement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_bindings", x => new { x.line_id, x.requirement_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_costs",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    yearly_service_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    stated_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
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
                    quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_draft_lines", x => new { x.quote_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    quantity_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    periods_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_days = table.Column<int>(type: "INTEGER", nullable: false),
                    requirement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    vat_parts_per_million = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_parts_per_million = table.Column<long>(type: "INTEGER", nullable: false),
                    discount_reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    gross_minor = table.Column<long>(type: "INTEGER", nullable: false)
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
                    quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    site_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_sites", x => new { x.quote_id, x.site_id });
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_strikes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_quote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    is_struck = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_strikes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_quote_supplies",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    supplier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    offer_price_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    priced_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    installation_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    construction_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    yearly_service_minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quote_supplies", x => x.line_id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_quotes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    on_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    service_years = table.Column<int>(type: "INTEGER", nullable: false),
                    next_line = table.Column<int>(type: "INTEGER", nullable: false),
                    last_offered = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_quotes", x => x.id);
                    table.CheckConstraint("ck_proposals_quotes_years", "service_years >= 0");
                });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
