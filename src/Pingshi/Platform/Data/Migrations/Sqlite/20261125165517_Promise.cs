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
            migrationBuilder.AddColumn<Guid>(
                name: "handed_to",
                table: "files_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "partners_deal_claims",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    deal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deal_claims", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "partners_deal_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    file = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deal_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_deal_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_deal_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_deals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    customer_credit_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    project = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    product = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    policy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    registered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer_due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    code_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    protected_until = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    lifted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lifted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    lifted_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_reserved_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    notice_days = table.Column<int>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    runs_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_signatures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    notice_days = table.Column<int>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies_versions", x => x.id);
                });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropColumn(
                name: "handed_to",
                table: "files_files");
        }
    }
}
