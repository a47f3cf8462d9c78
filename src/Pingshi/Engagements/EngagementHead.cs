using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>What stands above every page of an engagement, and the tabs the reader may open.</summary>
public sealed record EngagementHead(EngagementId Id, string Title, string Customer, ProcurementMethod Method, Phase Phase, bool IsFirewallUp)
{
    /// <summary>For the page only: a program knows the routes.</summary>
    [JsonIgnore]
    public IReadOnlyList<EngagementTab> Tabs { get; init; } = [];

    public static async Task<EngagementHead> LoadAsync(Call call)
    {
        var engagement = await call.Db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == call.Engagement, call.Cancel) ?? throw Refusal.NotFound;
        var customer = await call.Db.Set<Organization>().Where(o => o.Id == engagement.CustomerId).Select(o => o.Name).SingleOrDefaultAsync(call.Cancel);
        return new(engagement.Id, engagement.Title, customer ?? "", engagement.Method, engagement.Phase, engagement.IsFirewallUp)
        {
            Tabs = [.. call.Http.RequestServices.GetServices<EngagementTab>().Where(t => t.Policy.Allows(call.Scope)).OrderBy(t => t.Order)],
        };
    }
}
