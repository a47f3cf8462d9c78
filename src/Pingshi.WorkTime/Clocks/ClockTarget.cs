namespace Pingshi.WorkTime;

/// <summary>What a clock counts towards.</summary>
public enum ClockTarget
{
    /// <summary>The first answer of a person (响应). Reopening does not start it again.</summary>
    FirstResponse,

    /// <summary>Every further answer (更新): reopened by the other side's message it counts afresh; one's own second answer changes nothing.</summary>
    NextResponse,

    /// <summary>A named engineer took the matter (指定工程师). Reopening does not start it again.</summary>
    EngineerAssigned,

    /// <summary>An engineer stands on site (到场). Reopening does not start it again.</summary>
    OnSiteArrival,

    /// <summary>Service works again, if by a workaround (恢复). Reopened, it goes on counting.</summary>
    Restoration,

    /// <summary>Solved for the first time (首次解决). Reopening does not start it again.</summary>
    FirstResolution,

    /// <summary>Solved for good (最终解决). Reopened, it goes on counting.</summary>
    TotalResolution,
}

/// <summary>What a reopening means to a target.</summary>
internal static class Reopening
{
    /// <summary>Whether the first fulfilment stands, whatever comes after.</summary>
    public static bool FirstStands(ClockTarget target) => target switch
    {
        ClockTarget.FirstResponse or ClockTarget.EngineerAssigned or ClockTarget.OnSiteArrival or ClockTarget.FirstResolution => true,
        ClockTarget.NextResponse or ClockTarget.Restoration or ClockTarget.TotalResolution => false,
    };

    /// <summary>Whether each reopening has the whole budget again.</summary>
    public static bool CountsAfresh(ClockTarget target) => target == ClockTarget.NextResponse;
}
