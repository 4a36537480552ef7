namespace SlaBuddy.Doctor.Reports;

/// <summary>How findings reach people: a table on a terminal, lines everywhere else.</summary>
internal interface IDoctorReport
{
    void Show(IReadOnlyList<Finding> findings);
}
