namespace Pingshi.Platform.Web;

/// <summary>A line of the navigation. Modules add theirs at start; who may not go there does not see it.</summary>
public sealed record NavItem(Text Label, string Url, Policy Policy, int Order)
{
    /// <summary>From this order on an item belongs to the administration, which folds away where the line is long.</summary>
    public const int Administration = 80;

    /// <summary>As many items stand in one line without folding.</summary>
    public const int AllInOneLine = 6;
}

/// <summary>A tab of every engagement. Modules add theirs at start.</summary>
public sealed record EngagementTab(Text Label, string Pattern, Policy Policy, int Order);
