using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Data;

/// <summary>The named filter every party-owned type carries: an EXISTS over grants, or the owning organisation.</summary>
internal static class Filters
{
    public const string Scope = "scope";

    extension<T>(EntityTypeBuilder<T> builder) where T : class, IEngagementOwned
    {
        /// <summary>Seen through a grant of this aspect on the row's engagement, or of the other where one is named.</summary>
        public EntityTypeBuilder<T> SeenThroughGrant(AppDb db, Aspect aspect = Aspect.Shared, Aspect? also = null)
        {
            var other = also ?? aspect;
            builder.HasQueryFilter(Scope, row => db.IsJob || db.Set<Grant>().Any(g =>
                g.EngagementId == EF.Property<EngagementId>(row, nameof(IEngagementOwned.EngagementId))
                && g.OrganizationId == db.MyOrganization
                && (g.PersonId == null || g.PersonId == db.Me)
                && (g.Aspect == aspect || g.Aspect == other)
                && !g.Silenced));
            return builder;
        }
    }

    extension<T>(EntityTypeBuilder<T> builder) where T : class, IOrganizationOwned
    {
        /// <summary>Seen by its owner, and by whom <paramref name="also"/> adds.</summary>
        public EntityTypeBuilder<T> SeenByOwner(AppDb db, Expression<Func<T, bool>>? also = null)
        {
            Expression<Func<T, bool>> owner = row =>
                db.IsJob || EF.Property<Id<Organization>>(row, nameof(IOrganizationOwned.OrganizationId)) == db.MyOrganization;
            builder.HasQueryFilter(Scope, also is null ? owner : Either(owner, also));
            return builder;
        }
    }

    private static Expression<Func<T, bool>> Either<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(one.Body, new Swap(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
