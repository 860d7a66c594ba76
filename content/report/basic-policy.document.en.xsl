<?xml version="1.0" encoding="UTF-8"?>
<!-- The basic policy, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'Put the examples in 2 and 3 into your own words. Strike out what cannot be kept. The head of the firm reads and signs it; then it goes on the wall and to customers. Date it anew when it changes.'"/></xsl:call-template>
    <p><xsl:call-template name="firm-name"/> works in <xsl:call-template name="value"><xsl:with-param name="key" select="'business'"/><xsl:with-param name="width" select="24"/></xsl:call-template>. What customers entrust to us and what we know ourselves are the ground we work on. To protect both we promise the following, and the head of the firm goes first.</p>
    <list type="number">
      <item>Whose duty. Protecting information is the duty of the head of the firm, who names a person responsible and provides people and money. The person responsible is <xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/></xsl:call-template>.</item>
      <item>What is protected. From drawings, machining conditions, quotations, prototypes, name lists and the like we pick what would hurt if it leaked or could not be used, keep a list of it and go through the list every year.</item>
      <item>What is entrusted to us. It is used only for the purpose agreed, protected in the way agreed, and returned or destroyed beyond recovery when the work is over.</item>
      <item>Law and contracts. We keep to the laws, such as those on unfair competition and on personal information, and to what we promised our partners.</item>
      <item>People. Every year all who work here, part-time and temporary staff included, are taught how information is protected. Breaches are dealt with under the rules of employment.</item>
      <item>Those who work for us. Before anything is handed to a contractor, secrecy is agreed in writing; later we check that it is kept.</item>
      <item>When something happens. Who does what is settled beforehand. We act at once, tell those concerned honestly, and see to it that it does not happen again.</item>
      <item>Going on. At least once a year we check whether all this is done. The head of the firm sees the result and has it mended.</item>
    </list>
    <p>All staff know this policy, and anybody outside may see it.</p>
    <p>Questions: <xsl:call-template name="value"><xsl:with-param name="key" select="'contact'"/><xsl:with-param name="width" select="30"/></xsl:call-template></p>
    <xsl:call-template name="signed"/>
  </xsl:template>

</xsl:stylesheet>
