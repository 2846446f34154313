package vn.bangvang.evaluation.records.resolutiontarget;

/** Whose result it is: the organisation's own, or the whole sector's in the province, which is never rolled up. */
public enum TargetScope {
    ORGANISATION,
    SECTOR_PROVINCE
}
