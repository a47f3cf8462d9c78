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
                name: "proposals_frozen_parties");

            migrationBuilder.DropTable(
                name: "proposals_frozen_structures");

            migrationBuilder.DropTable(
                name: "proposals_frozen_work");

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
        }
    }
}
