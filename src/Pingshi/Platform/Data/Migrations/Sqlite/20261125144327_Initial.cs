using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pingshi.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    aspect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    silenced = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_grants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_customers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    industry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    region_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    team_changed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_customers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_handover_counts",
                columns: table => new
                {
                    handover_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_handover_counts", x => new { x.handover_id, x.step });
                });

            migrationBuilder.CreateTable(
                name: "accounts_handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_handovers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_industries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_industries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_regions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    prefixes = table.Column<string>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_regions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sites",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    county_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_sites", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_lead = table.Column<bool>(type: "INTEGER", nullable: false),
                    shown_as = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_team_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    job = table.Column<string>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_sealed",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seal_number = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_sealed", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    merkle_root = table.Column<string>(type: "TEXT", nullable: false),
                    previous = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_unsealed",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_unsealed", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_values",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_values", x => new { x.entry_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "commitments_calendar_days",
                columns: table => new
                {
                    calendar_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitments_calendar_days", x => new { x.calendar_id, x.date });
                });

            migrationBuilder.CreateTable(
                name: "commitments_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    week = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitments_calendars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commitments_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    owed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    owed_by_person = table.Column<Guid>(type: "TEXT", nullable: true),
                    owed_to = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    dropped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitments_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagements_engagements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    project_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    budget_from_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    budget_to_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    maximum_price_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    bid_deadline = table.Column<long>(type: "INTEGER", nullable: true),
                    began_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements_engagements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagements_phase_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    announcement = table.Column<Guid>(type: "TEXT", nullable: true),
                    stated_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements_phase_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagements_presales_work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements_presales_work", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    aspect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    secret_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    roles = table.Column<long>(type: "INTEGER", nullable: false),
                    is_steward = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_memberships", x => x.id);
                    table.CheckConstraint("ck_identity_memberships_three_administrators", "(roles & 7) IN (0, 1, 2, 4)");
                });

            migrationBuilder.CreateTable(
                name: "identity_organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    size = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_organizations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    totp_secret = table.Column<string>(type: "TEXT", nullable: true),
                    totp_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_totp_step = table.Column<long>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    disabled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_persons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    acting_as = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    device = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports_refused_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_refused_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports_remembered_columns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    headings = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_remembered_columns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sheet = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    heading_row = table.Column<int>(type: "INTEGER", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    @new = table.Column<int>(name: "new", type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    run_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    problem_chinese = table.Column<string>(type: "TEXT", nullable: true),
                    problem_english = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs_needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<Guid>(type: "TEXT", nullable: true),
                    frozen = table.Column<int>(type: "INTEGER", nullable: false),
                    has_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    draft_reason = table.Column<string>(type: "TEXT", nullable: true),
                    next_number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs_needs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs_requirement_shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requirement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs_requirement_shares", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs_requirement_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requirement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    obligation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    weight = table.Column<decimal>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    changed_in = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs_requirement_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs_requirements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs_requirements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    frozen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    frozen_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    carried_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs_tender_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs_tender_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    root_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    root_version = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<long>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_receipts",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consumer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_receipts", x => new { x.message_id, x.consumer });
                });

            migrationBuilder.CreateTable(
                name: "partners_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    region = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    level = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    valid_to = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    file = table.Column<Guid>(type: "TEXT", nullable: true),
                    renewed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_certificates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_offer_costs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    unit_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    yearly_service_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_offer_costs", x => x.id);
                    table.CheckConstraint("ck_partners_offer_costs_amounts", "unit_millionths >= 0 AND yearly_service_minor >= 0");
                });

            migrationBuilder.CreateTable(
                name: "partners_offer_prices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    net_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    vat_parts_per_million = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_offer_prices", x => x.id);
                    table.CheckConstraint("ck_partners_offer_prices_net", "net_millionths >= 0 AND vat_parts_per_million >= 0 AND vat_parts_per_million < 1000000");
                });

            migrationBuilder.CreateTable(
                name: "partners_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    capabilities = table.Column<string>(type: "TEXT", nullable: false),
                    regions = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    installation_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    construction_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    yearly_service_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    sold_until = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_offers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", nullable: false),
                    regions = table.Column<string>(type: "TEXT", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    contact_mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_partners", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_related_organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_related_organizations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners_size_declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    size = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    file = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners_size_declarations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_idempotency_keys",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_idempotency_keys", x => new { x.person_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    token = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "proposals_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requirement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answers_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    deviation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", maxLength: 300, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    valid_to = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    covers = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    file = table.Column<Guid>(type: "TEXT", nullable: true),
                    copied_from = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engagement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goes = table.Column<bool>(type: "INTEGER", nullable: true),
                    go_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    shown_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workforce_absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engineer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workforce_absences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workforce_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engineer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    valid_from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    valid_to = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    file = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workforce_certificates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workforce_engineers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name_sort = table.Column<string>(type: "TEXT", nullable: false),
                    county_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    skills = table.Column<string>(type: "TEXT", nullable: false),
                    industries = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_offered = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workforce_engineers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workforce_shifts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    engineer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    to_minute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workforce_shifts", x => x.id);
                    table.CheckConstraint("ck_workforce_shifts_window", "from_minute >= 0 AND from_minute < 1440 AND to_minute > from_minute AND to_minute <= from_minute + 1440");
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_grants_engagement_id_organization_id_person_id_aspect",
                table: "access_grants",
                columns: new[] { "engagement_id", "organization_id", "person_id", "aspect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_grants_organization_id_person_id",
                table: "access_grants",
                columns: new[] { "organization_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_customers_customer_id",
                table: "accounts_customers",
                column: "customer_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_customers_industry_id",
                table: "accounts_customers",
                column: "industry_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_customers_region_id",
                table: "accounts_customers",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_handovers_customer_id",
                table: "accounts_handovers",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_industries_organization_id_name",
                table: "accounts_industries",
                columns: new[] { "organization_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_notes_customer_id",
                table: "accounts_notes",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_regions_organization_id_name",
                table: "accounts_regions",
                columns: new[] { "organization_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_sites_county_code",
                table: "accounts_sites",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_sites_organization_id_name",
                table: "accounts_sites",
                columns: new[] { "organization_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_team_members_customer_id_person_id",
                table: "accounts_team_members",
                columns: new[] { "customer_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_team_members_person_id",
                table: "accounts_team_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_engagement_id",
                table: "audit_entries",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sealed_seal_number_position",
                table: "audit_sealed",
                columns: new[] { "seal_number", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitments_calendars_organization_id_number",
                table: "commitments_calendars",
                columns: new[] { "organization_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitments_commitments_kind_source_id",
                table: "commitments_commitments",
                columns: new[] { "kind", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitments_commitments_owed_by_due_at",
                table: "commitments_commitments",
                columns: new[] { "owed_by", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_commitments_owed_to_due_at",
                table: "commitments_commitments",
                columns: new[] { "owed_to", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_engagements_engagements_customer_id",
                table: "engagements_engagements",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagements_phase_changes_engagement_id",
                table: "engagements_phase_changes",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagements_presales_work_organization_id_on",
                table: "engagements_presales_work",
                columns: new[] { "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_files_files_engagement_id",
                table: "files_files",
                column: "engagement_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_invitations_secret_digest",
                table: "identity_invitations",
                column: "secret_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_memberships_organization_id",
                table: "identity_memberships",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_memberships_person_id_organization_id",
                table: "identity_memberships",
                columns: new[] { "person_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_organizations_side_name",
                table: "identity_organizations",
                columns: new[] { "side", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_persons_mail",
                table: "identity_persons",
                column: "mail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_sessions_person_id",
                table: "identity_sessions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_sessions_token_digest",
                table: "identity_sessions",
                column: "token_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imports_refused_lines_run_id_row",
                table: "imports_refused_lines",
                columns: new[] { "run_id", "row" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imports_remembered_columns_organization_id_kind_headings",
                table: "imports_remembered_columns",
                columns: new[] { "organization_id", "kind", "headings" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imports_runs_organization_id_at",
                table: "imports_runs",
                columns: new[] { "organization_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_imports_runs_state",
                table: "imports_runs",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_needs_needs_engagement_id",
                table: "needs_needs",
                column: "engagement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_requirement_shares_requirement_id_organization_id",
                table: "needs_requirement_shares",
                columns: new[] { "requirement_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_requirement_texts_need_id_revision_position",
                table: "needs_requirement_texts",
                columns: new[] { "need_id", "revision", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_needs_requirement_texts_requirement_id_revision",
                table: "needs_requirement_texts",
                columns: new[] { "requirement_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_requirements_need_id_key",
                table: "needs_requirements",
                columns: new[] { "need_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_revisions_need_id_number",
                table: "needs_revisions",
                columns: new[] { "need_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_tender_facts_need_id_name",
                table: "needs_tender_facts",
                columns: new[] { "need_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_delivery_not_before",
                table: "outbox_messages",
                columns: new[] { "delivery", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_root_id_root_version",
                table: "outbox_messages",
                columns: new[] { "root_id", "root_version" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_certificates_organization_id_valid_to",
                table: "partners_certificates",
                columns: new[] { "organization_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_offer_costs_offer_id_valid_from",
                table: "partners_offer_costs",
                columns: new[] { "offer_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_offer_prices_offer_id_valid_from",
                table: "partners_offer_prices",
                columns: new[] { "offer_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_offers_organization_id_code",
                table: "partners_offers",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_related_organizations_organization_id_name_kind",
                table: "partners_related_organizations",
                columns: new[] { "organization_id", "name", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_size_declarations_organization_id_on",
                table: "partners_size_declarations",
                columns: new[] { "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_answers_proposal_id",
                table: "proposals_answers",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_answers_requirement_id_organization_id",
                table: "proposals_answers",
                columns: new[] { "requirement_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_evidence_answer_id",
                table: "proposals_evidence",
                column: "answer_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposals_engagement_id_organization_id",
                table: "proposals_proposals",
                columns: new[] { "engagement_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workforce_absences_engineer_id",
                table: "workforce_absences",
                column: "engineer_id");

            migrationBuilder.CreateIndex(
                name: "ix_workforce_certificates_engineer_id",
                table: "workforce_certificates",
                column: "engineer_id");

            migrationBuilder.CreateIndex(
                name: "ix_workforce_engineers_county_code",
                table: "workforce_engineers",
                column: "county_code");

            migrationBuilder.CreateIndex(
                name: "ix_workforce_engineers_organization_id_person_id",
                table: "workforce_engineers",
                columns: new[] { "organization_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workforce_shifts_engineer_id",
                table: "workforce_shifts",
                column: "engineer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_grants");

            migrationBuilder.DropTable(
                name: "accounts_customers");

            migrationBuilder.DropTable(
                name: "accounts_handover_counts");

            migrationBuilder.DropTable(
                name: "accounts_handovers");

            migrationBuilder.DropTable(
                name: "accounts_industries");

            migrationBuilder.DropTable(
                name: "accounts_notes");

            migrationBuilder.DropTable(
                name: "accounts_regions");

            migrationBuilder.DropTable(
                name: "accounts_sites");

            migrationBuilder.DropTable(
                name: "accounts_team_members");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_sealed");

            migrationBuilder.DropTable(
                name: "audit_seals");

            migrationBuilder.DropTable(
                name: "audit_unsealed");

            migrationBuilder.DropTable(
                name: "audit_values");

            migrationBuilder.DropTable(
                name: "commitments_calendar_days");

            migrationBuilder.DropTable(
                name: "commitments_calendars");

            migrationBuilder.DropTable(
                name: "commitments_commitments");

            migrationBuilder.DropTable(
                name: "engagements_engagements");

            migrationBuilder.DropTable(
                name: "engagements_phase_changes");

            migrationBuilder.DropTable(
                name: "engagements_presales_work");

            migrationBuilder.DropTable(
                name: "files_files");

            migrationBuilder.DropTable(
                name: "identity_invitations");

            migrationBuilder.DropTable(
                name: "identity_memberships");

            migrationBuilder.DropTable(
                name: "identity_organizations");

            migrationBuilder.DropTable(
                name: "identity_persons");

            migrationBuilder.DropTable(
                name: "identity_sessions");

            migrationBuilder.DropTable(
                name: "imports_refused_lines");

            migrationBuilder.DropTable(
                name: "imports_remembered_columns");

            migrationBuilder.DropTable(
                name: "imports_runs");

            migrationBuilder.DropTable(
                name: "needs_needs");

            migrationBuilder.DropTable(
                name: "needs_requirement_shares");

            migrationBuilder.DropTable(
                name: "needs_requirement_texts");

            migrationBuilder.DropTable(
                name: "needs_requirements");

            migrationBuilder.DropTable(
                name: "needs_revisions");

            migrationBuilder.DropTable(
                name: "needs_tender_facts");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "outbox_receipts");

            migrationBuilder.DropTable(
                name: "partners_certificates");

            migrationBuilder.DropTable(
                name: "partners_offer_costs");

            migrationBuilder.DropTable(
                name: "partners_offer_prices");

            migrationBuilder.DropTable(
                name: "partners_offers");

            migrationBuilder.DropTable(
                name: "partners_partners");

            migrationBuilder.DropTable(
                name: "partners_related_organizations");

            migrationBuilder.DropTable(
                name: "partners_size_declarations");

            migrationBuilder.DropTable(
                name: "platform_idempotency_keys");

            migrationBuilder.DropTable(
                name: "platform_keys");

            migrationBuilder.DropTable(
                name: "platform_leases");

            migrationBuilder.DropTable(
                name: "proposals_answers");

            migrationBuilder.DropTable(
                name: "proposals_evidence");

            migrationBuilder.DropTable(
                name: "proposals_proposals");

            migrationBuilder.DropTable(
                name: "workforce_absences");

            migrationBuilder.DropTable(
                name: "workforce_certificates");

            migrationBuilder.DropTable(
                name: "workforce_engineers");

            migrationBuilder.DropTable(
                name: "workforce_shifts");
        }
    }
}
