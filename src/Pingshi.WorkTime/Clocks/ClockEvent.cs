using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Which event, when it happened, when it was written down and by whom.</summary>
/// <param name="Number">Unique in its clock; contests, decisions and corrections name events by it.</param>
/// <param name="At">When it happened: the time that counts.</param>
/// <param name="RecordedAt">When it was written down: not before it happened. Decides only what was known when.</param>
/// <param name="By">Who wrote it down.</param>
public readonly record struct EventStamp(int Number, Instant At, Instant RecordedAt, string By);

/// <summary>Something that happened to a clock. Never edited: what was wrong is followed by a <see cref="Corrected"/>.</summary>
/// <remarks>Immutable; equality is equality of all members. The kinds are the nested types, and there are no others.</remarks>
/// <param name="Stamp">Which, when and by whom.</param>
public abstract record ClockEvent(EventStamp Stamp)
{
    /// <summary>Unique in its clock.</summary>
    public int Number => Stamp.Number;

    /// <summary>When it happened.</summary>
    public Instant At => Stamp.At;

    /// <summary>Moves the fold on. Abstract, so that a new kind of event does not compile until the fold knows it.</summary>
    internal abstract void Apply(ClockFold fold);

    /// <summary>Writes the kind and what belongs to it.</summary>
    internal abstract void Write(ClockJson.ClockWriter writer);

    /// <summary>What in the event itself is wrong, such as a pause without proof.</summary>
    internal virtual IEnumerable<ClockFault> Faults() => Missing("by", Stamp.By);

    private protected IEnumerable<ClockFault> Missing(string what, string text) =>
        string.IsNullOrWhiteSpace(text) ? [ClockFault.Of(WorkTimeCodes.ClockTextMissing, this, what)] : [];

    /// <summary>The promise began to run.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Target">What it counts towards.</param>
    /// <param name="Allowed">Working time until it is due; above zero.</param>
    /// <param name="Calendar">The number of the calendar version that it keeps for good.</param>
    /// <param name="Holder">Who has to act.</param>
    /// <param name="SolvedTimeCounts">Whether the time between a fulfilment and its reopening counts. A contract's choice, no by default; it is
    /// never a pause. Of meaning where a reopened clock goes on (<see cref="ClockTarget.Restoration"/>, <see cref="ClockTarget.TotalResolution"/>).</param>
    public sealed record Started(EventStamp Stamp, ClockTarget Target, Duration Allowed, int Calendar, string Holder, bool SolvedTimeCounts = false)
        : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("started").Text("target", ClockJson.Word(Target)).Seconds(Allowed).Number("calendar", Calendar).Text("holder", Holder)
            .Flag("solved_time_counts", SolvedTimeCounts);

        internal override void Apply(ClockFold fold) => fold.Start(this);

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("holder", Holder), .. NotPositive(Allowed)];
    }

    /// <summary>The clock stopped, because someone else has to act. While it is paused, another pause changes holder and reason and restarts nothing.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Holder">Who is waited for: who holds the time until it resumes.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Proof">What proves it: a message, a log, a document.</param>
    public sealed record Paused(EventStamp Stamp, string Holder, string Reason, string Proof) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("paused").Text("holder", Holder).Text("reason", Reason).Text("proof", Proof);

        internal override void Apply(ClockFold fold) => fold.Pause(this);

        internal override IEnumerable<ClockFault> Faults() =>
            [.. base.Faults(), .. Missing("holder", Holder), .. Missing("reason", Reason), .. Missing("proof", Proof)];
    }

    /// <summary>The clock runs again, held by whom it was before the pause.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    public sealed record Resumed(EventStamp Stamp) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("resumed");

        internal override void Apply(ClockFold fold) => fold.Resume(this);
    }

    /// <summary>Another has to act. In a pause: who acts once it is over.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Holder">Who.</param>
    public sealed record HolderChanged(EventStamp Stamp, string Holder) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("holder-changed").Text("holder", Holder);

        internal override void Apply(ClockFold fold) => fold.ChangeHolder(this);

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("holder", Holder)];
    }

    /// <summary>From here on another budget holds for the whole count; pauses so far stay. A shorter one never makes the past late, a longer one never heals it.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Allowed">Working time until it is due, counted from the start; above zero.</param>
    /// <param name="Reason">Why.</param>
    public sealed record TargetChanged(EventStamp Stamp, Duration Allowed, string Reason) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("target-changed").Seconds(Allowed).Text("reason", Reason);

        internal override void Apply(ClockFold fold) => fold.ChangeTarget(this);

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("reason", Reason), .. NotPositive(Allowed)];
    }

    /// <summary>The other side disputes a pause. Until it is decided both accounts can be read.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Pause">The number of the pause.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Contested(EventStamp Stamp, int Pause, string Reason) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("contested").Number("pause", Pause).Text("reason", Reason);

        internal override void Apply(ClockFold fold)
        {
            // A dispute moves no time; its decision does, and that is known before the fold begins.
        }

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("reason", Reason)];
    }

    /// <summary>A contested pause was decided. Overturned, it never stopped the clock.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Pause">The number of the pause.</param>
    /// <param name="Upheld">Whether the pause stands.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Decided(EventStamp Stamp, int Pause, bool Upheld, string Reason) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("decided").Number("pause", Pause).Flag("upheld", Upheld).Text("reason", Reason);

        internal override void Apply(ClockFold fold)
        {
            // As for a contest.
        }

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("reason", Reason)];
    }

    /// <summary>The promise was fulfilled: answered, arrived, restored, solved. A pause ends with it.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    public sealed record Met(EventStamp Stamp) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("met");

        internal override void Apply(ClockFold fold) => fold.Meet(this);
    }

    /// <summary>What was fulfilled is open again. What that means depends on the <see cref="ClockTarget"/>.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Reopened(EventStamp Stamp, string Reason) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("reopened").Text("reason", Reason);

        internal override void Apply(ClockFold fold) => fold.Reopen(this);

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("reason", Reason)];
    }

    /// <summary>The promise fell away; nothing follows.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Cancelled(EventStamp Stamp, string Reason) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("cancelled").Text("reason", Reason);

        internal override void Apply(ClockFold fold) => fold.Cancel(this);

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("reason", Reason)];
    }

    /// <summary>An event was wrong. The clock is recomputed with what is right; the account without corrections stays readable.</summary>
    /// <param name="Stamp">Which, when and by whom.</param>
    /// <param name="Wrong">The number of the event that was wrong; of several corrections the last recorded holds. A correction itself is not
    /// corrected: correct the event again.</param>
    /// <param name="Right">What stands in its place under the same number; null where nothing happened.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Corrected(EventStamp Stamp, int Wrong, ClockEvent? Right, string Reason) : ClockEvent(Stamp)
    {
        internal override void Write(ClockJson.ClockWriter writer) => writer.Kind("corrected").Number("wrong", Wrong).Event("right", Right).Text("reason", Reason);

        internal override void Apply(ClockFold fold)
        {
            // Took effect before the fold began.
        }

        internal override IEnumerable<ClockFault> Faults() => [.. base.Faults(), .. Missing("reason", Reason)];
    }

    private protected IEnumerable<ClockFault> NotPositive(Duration allowed) =>
        allowed > Duration.Zero ? [] : [ClockFault.Of(WorkTimeCodes.ClockTargetNotPositive, this)];
}
