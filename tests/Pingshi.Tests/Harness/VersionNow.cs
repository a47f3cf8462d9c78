using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Platform.Data;
using Pingshi.Proposals;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Harness;

/// <summary>The version of a root as it stands, for an act that must say which one it saw.</summary>
internal static class VersionNow
{
    extension(Deployment deployment)
    {
        public async Task<long> VersionOfAsync<T>(Expression<Func<T, bool>> which) where T : class, IRoot
        {
            await using var db = deployment.Open();
            return await db.Set<T>().Where(which).Select(r => r.Version).SingleAsync();
        }

        public Task<long> VersionOfNeedAsync(Project project) => deployment.VersionOfAsync<Need>(n => n.EngagementId == project.Id);

        public Task<long> VersionOfStructureAsync(Project project) => deployment.VersionOfAsync<DeliveryStructure>(s => s.EngagementId == project.Id);

        public Task<long> VersionOfProposalAsync(Project project, Company company) =>
            deployment.VersionOfAsync<Proposal>(p => p.EngagementId == project.Id && p.OrganizationId == company.Id);
    }
}
