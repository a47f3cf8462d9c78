using Microsoft.EntityFrameworkCore;
using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>Nothing of it is ever changed. Each side of the contract sees it, but the members' grades only the side that gave them.</summary>
internal static class AcceptanceTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        MapGroup(model, db);
        MapGrades(model, db);
        MapVerdicts(model, db);
        MapConclusions(model, db);
        MapConsents(model, db);
    }

    private static void MapGroup(ModelBuilder model, AppDb db)
    {
        model.Entity<AcceptanceGroup>(b =>
        {
            b.ToTable("acceptance_groups");
            b.HasIndex(g => new { g.ContractId, g.Number }).IsUnique();
            b.HasQueryFilter(Filters.Scope, g => db.IsJob || db.Set<Contract>().Any(c => c.Id == g.ContractId));
            b.NeverChanged();
        });
        model.Entity<GroupSeat>(b =>
        {
            b.ToTable("acceptance_seats");
            b.Property(s => s.Name).HasMaxLength(100);
            b.HasIndex(s => new { s.GroupId, s.PersonId }).IsUnique();
            // Exactly one closes, whatever the code above does.
            b.HasIndex(s => s.GroupId).IsUnique().HasFilter("is_chair").HasDatabaseName("ix_acceptance_seats_one_chair");
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Contract>().Any(c => c.Id == s.ContractId));
            b.NeverChanged();
        });
        model.Entity<DeliveryNotice>(b =>
        {
            b.ToTable("acceptance_deliveries");
            b.Property(d => d.Milestone).HasMaxLength(10);
            b.PrimitiveCollection(d => d.Keys);
            b.Property(d => d.Words).HasMaxLength(4000);
            b.Property(d => d.ByName).HasMaxLength(100);
            b.HasIndex(d => new { d.ContractId, d.Milestone, d.Number }).IsUnique();
            b.HasIndex(d => d.TermEndsAt);
            b.HasQueryFilter(Filters.Scope, d => db.IsJob || db.Set<Contract>().Any(c => c.Id == d.ContractId));
            b.NeverChanged();
        });
        model.Entity<TermEnd>(b =>
        {
            b.ToTable("acceptance_term_ends");
            b.HasKey(e => e.DeliveryId);
            b.PrimitiveCollection(e => e.Keys);
            b.HasQueryFilter(Filters.Scope, e => db.IsJob || db.Set<Contract>().Any(c => c.Id == e.ContractId));
            b.NeverChanged();
        });
    }

    private static void MapGrades(ModelBuilder model, AppDb db)
    {
        model.Entity<MemberGrade>(b =>
        {
            b.ToTable("acceptance_grades");
            b.Property(g => g.Name).HasMaxLength(100);
            b.HasIndex(g => new { g.DeliveryId, g.RequirementId, g.PersonId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, g => db.IsJob || (g.OrganizationId == db.MyOrganization && db.Set<Contract>().Any(c => c.Id == g.ContractId)));
            b.NeverChanged();
        });
        model.Entity<GradeContent>(b =>
        {
            b.ToTable("acceptance_grade_contents");
            b.HasKey(c => c.GradeId);
            b.Property(c => c.Words).HasMaxLength(2000);
            b.Ignore(c => c.Grade);
            b.HasIndex(c => new { c.DeliveryId, c.RequirementId });
            // One's own; others' once one gave one's own; everyone's of this side once the verdict is closed.
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || (c.OrganizationId == db.MyOrganization && db.Set<Contract>().Any(k => k.Id == c.ContractId)
                && (c.PersonId == db.Me
                    || db.Set<MemberGrade>().Any(g => g.DeliveryId == c.DeliveryId && g.RequirementId == c.RequirementId && g.PersonId == db.Me)
                    || db.Set<Verdict>().Any(v => v.DeliveryId == c.DeliveryId && v.RequirementId == c.RequirementId))));
            b.NeverChanged();
        });
    }

    private static void MapVerdicts(ModelBuilder model, AppDb db)
    {
        model.Entity<Verdict>(b =>
        {
            b.ToTable("acceptance_verdicts", t => t.HasCheckConstraint("ck_acceptance_verdicts_points", "hundredths BETWEEN 0 AND 10000"));
            b.Property(v => v.Key).HasMaxLength(12);
            b.Property(v => v.Milestone).HasMaxLength(10);
            b.Property(v => v.Words).HasMaxLength(2000);
            b.Property(v => v.WithoutOthers).HasMaxLength(1000);
            b.Property(v => v.ByName).HasMaxLength(100);
            b.Ignore(v => v.Grade);
            b.HasIndex(v => new { v.DeliveryId, v.RequirementId }).IsUnique();
            b.HasIndex(v => v.EngagementId);
            b.HasQueryFilter(Filters.Scope, v => db.IsJob || db.Set<Contract>().Any(c => c.Id == v.ContractId));
            b.NeverChanged();
        });
        model.Entity<VerdictReply>(b =>
        {
            b.ToTable("acceptance_replies", t => t.HasCheckConstraint("ck_acceptance_replies_one", "(verdict_id IS NULL) <> (scorecard_id IS NULL)"));
            b.Property(r => r.Words).HasMaxLength(4000);
            b.Property(r => r.ByName).HasMaxLength(100);
            b.HasIndex(r => r.ContractId);
            b.HasQueryFilter(Filters.Scope, r => db.IsJob || db.Set<Contract>().Any(c => c.Id == r.ContractId));
            b.NeverChanged();
        });
    }

    private static void MapConclusions(ModelBuilder model, AppDb db)
    {
        model.Entity<Conclusion>(b =>
        {
            b.ToTable("acceptance_conclusions");
            b.HasKey(c => c.DeliveryId);
            b.Property(c => c.Words).HasMaxLength(4000);
            b.Property(c => c.ReportDigest).HasMaxLength(80);
            b.Property(c => c.ByName).HasMaxLength(100);
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || db.Set<Contract>().Any(k => k.Id == c.ContractId));
            b.NeverChanged();
        });
        model.Entity<MilestoneAcceptance>(b =>
        {
            b.ToTable("acceptance_milestones", t => t.HasCheckConstraint("ck_acceptance_milestones_deducted", "deducted_minor IS NULL OR (deducted_minor >= 0 AND deducted_minor <= amount_minor)"));
            b.Property(a => a.Milestone).HasMaxLength(10);
            b.Property(a => a.Currency).HasMaxLength(3);
            b.Ignore(a => a.PayableMinor);
            b.HasIndex(a => new { a.ContractId, a.Milestone }).IsUnique();
            b.HasQueryFilter(Filters.Scope, a => db.IsJob || db.Set<Contract>().Any(c => c.Id == a.ContractId));
            b.NeverChanged();
        });
        model.Entity<Scorecard>(b =>
        {
            b.ToTable("acceptance_scorecards", t => t.HasCheckConstraint("ck_acceptance_scorecards_deducted", "points BETWEEN 0 AND 100 AND deducted_minor >= 0 AND deducted_minor <= base_minor"));
            b.Property(s => s.Milestone).HasMaxLength(10);
            b.Property(s => s.Words).HasMaxLength(2000);
            b.Property(s => s.Currency).HasMaxLength(3);
            b.Property(s => s.ByName).HasMaxLength(100);
            b.HasIndex(s => new { s.ContractId, s.Number }).IsUnique();
            b.HasIndex(s => new { s.ContractId, s.Month }).IsUnique();
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Contract>().Any(c => c.Id == s.ContractId));
            b.NeverChanged();
        });
    }

    private static void MapConsents(ModelBuilder model, AppDb db)
    {
        model.Entity<TestimonyConsent>(b =>
        {
            b.ToTable("acceptance_consents");
            b.Property(c => c.Covers).HasMaxLength(300);
            b.HasIndex(c => new { c.VerdictId, c.Number }).IsUnique();
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || db.Set<Contract>().Any(k => k.Id == c.ContractId));
            b.NeverChanged();
        });
        model.Entity<ConsentWithdrawal>(b =>
        {
            b.ToTable("acceptance_withdrawals");
            b.HasKey(w => w.ConsentId);
            b.HasQueryFilter(Filters.Scope, w => db.IsJob || db.Set<Contract>().Any(c => c.Id == w.ContractId));
            b.NeverChanged();
        });
    }
}
